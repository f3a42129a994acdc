package org.arrimo.tickets.ws.soap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.XmlText;

/** What a field holds; without a value nothing. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Answer",
        propOrder = {"key", "value"})
public class AnswerData {
    @XmlElement(required = true)
    private String key;

    private String value;

    AnswerData() {
        // for JAXB
    }

    AnswerData(String key, String value) {
        this.key = key;
        this.value = XmlText.of(value);
    }

    /**
     * @return what is held, by the field's key
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code key} when one is missing
     */
    static Map<String, Optional<String>> values(List<AnswerData> answers) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        if (answers != null) {
            for (AnswerData answer : answers) {
                if (answer == null || answer.key == null) {
                    throw Problem.invalid("key", "required", "is required").exception();
                }
                values.put(answer.key, Optional.ofNullable(answer.value));
            }
        }
        return values;
    }

    /** @return what is said, by the field's key; an empty text where there is no value */
    static Map<String, String> said(List<AnswerData> answers) {
        Map<String, String> said = new LinkedHashMap<>();
        values(answers).forEach((key, value) -> said.put(key, value.orElse("")));
        return said;
    }
}
