package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Drafts;

/** What became of a draft. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "SavedDraft",
        propOrder = {"draft", "overwrote"})
public class SavedDraftData {
    @XmlElement
    private DraftData draft;

    private boolean overwrote;

    SavedDraftData() {
        // for JAXB
    }

    SavedDraftData(Drafts.Saved saved) {
        draft = saved.draft().map(DraftData::new).orElse(null);
        overwrote = saved.overwrote();
    }
}
