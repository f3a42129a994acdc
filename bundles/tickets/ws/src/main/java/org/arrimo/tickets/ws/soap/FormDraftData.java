package org.arrimo.tickets.ws.soap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.FormDraft;

/** What somebody is writing into a form; empty if nothing is kept. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "FormDraft",
        propOrder = {"answer", "savedAt"})
public class FormDraftData {
    private List<AnswerData> answer;

    @XmlSchemaType(name = "dateTime")
    private Instant savedAt;

    FormDraftData() {
        // for JAXB
    }

    FormDraftData(Optional<FormDraft> draft) {
        Map<String, String> answers =
                new TreeMap<>(draft.map(FormDraft::answers).orElse(Map.of()));
        answer = answers.entrySet().stream()
                .map(said -> new AnswerData(said.getKey(), said.getValue()))
                .toList();
        savedAt = draft.map(FormDraft::savedAt).orElse(null);
    }
}
