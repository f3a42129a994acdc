package org.arrimo.platform.spi.ws;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A field that two people set at once, in the detail of {@link SoapProblem}. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Conflict",
        namespace = SoapProblem.NAMESPACE,
        propOrder = {"field", "yours", "theirs"})
public class ConflictData {
    @XmlElement(namespace = SoapProblem.NAMESPACE, required = true)
    private String field;

    @XmlElement(namespace = SoapProblem.NAMESPACE)
    private String yours;

    @XmlElement(namespace = SoapProblem.NAMESPACE)
    private String theirs;

    /** @return the name of the field */
    public String getField() {
        return field;
    }

    /** Sets the name of the field. */
    public void setField(String value) {
        field = value;
    }

    /** @return what the request would have set, null to take it away */
    public String getYours() {
        return yours;
    }

    /** Sets what the request would have set. */
    public void setYours(String value) {
        yours = value;
    }

    /** @return what stands there now, or null */
    public String getTheirs() {
        return theirs;
    }

    /** Sets what stands there now. */
    public void setTheirs(String value) {
        theirs = value;
    }
}
