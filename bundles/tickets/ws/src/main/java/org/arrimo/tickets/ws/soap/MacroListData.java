package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Macros by title. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "MacroList")
public class MacroListData {
    @XmlElement
    private List<MacroData> macro;

    MacroListData() {
        // for JAXB
    }

    MacroListData(List<MacroData> macros) {
        macro = macros;
    }
}
