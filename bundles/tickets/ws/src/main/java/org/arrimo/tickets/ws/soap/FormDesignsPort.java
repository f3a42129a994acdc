package org.arrimo.tickets.ws.soap;

import java.util.OptionalLong;

import javax.annotation.Resource;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.ws.WebServiceContext;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.CustomFields;
import org.arrimo.tickets.api.Forms;
import org.arrimo.tickets.ws.Directory;

/**
 * {@code /soap/v1/tickets/form-designs}: the forms by which tickets are opened and the fields they ask for. For
 * administrators.
 */
@WebService(
        name = "FormDesigns",
        serviceName = "FormDesignsService",
        portName = "FormDesignsPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class FormDesignsPort implements SoapPort {
    private final Forms forms;
    private final CustomFields fields;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public FormDesignsPort(Forms forms, CustomFields fields, Directory directory) {
        this.forms = forms;
        this.fields = fields;
        this.directory = directory;
    }

    /** Reads all forms, by their English names. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "designs")
    public FormDesignListData listFormDesigns() throws SoapProblem {
        return new FormDesignListData(forms.all(Caller.of(context)));
    }

    /** Reads a form. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "design")
    public FormDesignData getFormDesign(@XmlElement(required = true) @WebParam(name = "key") String key)
            throws SoapProblem {
        return new FormDesignData(forms.get(Caller.of(context), key));
    }

    /** Adds a form. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "design")
    public FormDesignData addFormDesign(@XmlElement(required = true) @WebParam(name = "design") FormDesignData design)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        return new FormDesignData(forms.add(actor, design.value(actor, directory)));
    }

    /** Changes the form that was read in this version; tickets opened by it keep it as it was. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "design")
    public FormDesignData changeFormDesign(
            @XmlElement(required = true) @WebParam(name = "design") FormDesignData design) throws SoapProblem {
        Actor actor = Caller.of(context);
        OptionalLong version = OptionalLong.of(design.version());
        return new FormDesignData(forms.change(actor, version, design.value(actor, directory)));
    }

    /** Adds a field that tickets can have, and forms ask for. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "field")
    public CustomFieldData addCustomField(@XmlElement(required = true) @WebParam(name = "field") CustomFieldData field)
            throws SoapProblem {
        return new CustomFieldData(fields.add(Caller.of(context), field.value()));
    }

    /** Changes the field that was read in this version; what tickets have in it stays. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "field")
    public CustomFieldData changeCustomField(
            @XmlElement(required = true) @WebParam(name = "field") CustomFieldData field) throws SoapProblem {
        CustomField changed = field.value();
        return new CustomFieldData(fields.change(Caller.of(context), OptionalLong.of(changed.version()), changed));
    }
}
