package org.arrimo.platform.spi.ws;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** The detail of {@link SoapProblem}. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Problem",
        namespace = SoapProblem.NAMESPACE,
        propOrder = {"code", "message", "field", "status", "conflict"})
public class ProblemData {
    @XmlElement(namespace = SoapProblem.NAMESPACE, required = true)
    private String code;

    @XmlElement(namespace = SoapProblem.NAMESPACE, required = true)
    private String message;

    @XmlElement(namespace = SoapProblem.NAMESPACE)
    private String field;

    @XmlElement(namespace = SoapProblem.NAMESPACE, required = true)
    private int status;

    @XmlElement(namespace = SoapProblem.NAMESPACE)
    private List<ConflictData> conflict;

    /** @return the fields that somebody else set meanwhile, or null */
    public List<ConflictData> getConflict() {
        return conflict;
    }

    /** Sets the fields that somebody else set meanwhile; null for none. */
    public void setConflict(List<ConflictData> value) {
        conflict = value;
    }

    /** @return a stable word for programs */
    public String getCode() {
        return code;
    }

    /** Sets the word. */
    public void setCode(String value) {
        code = value;
    }

    /** @return a sentence for people */
    public String getMessage() {
        return message;
    }

    /** Sets the sentence. */
    public void setMessage(String value) {
        message = value;
    }

    /** @return the element it is about, or null */
    public String getField() {
        return field;
    }

    /** Sets the element; null for none. */
    public void setField(String value) {
        field = value;
    }

    /** @return the HTTP status the same problem has over REST */
    public int getStatus() {
        return status;
    }

    /** Sets the status. */
    public void setStatus(int value) {
        status = value;
    }
}
