package org.arrimo.people.ws.soap;

import javax.annotation.Resource;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.ws.WebServiceContext;

import org.arrimo.people.api.PersonalData;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;

/** {@code /soap/v1/people/data}: what is kept of people. */
@WebService(
        name = "PersonalData",
        serviceName = "PersonalDataService",
        portName = "PersonalDataPort",
        targetNamespace = PersonalDataPort.NAMESPACE)
public final class PersonalDataPort implements SoapPort {
    public static final String NAMESPACE = "urn:arrimo:people:v1";

    private final PersonalData data;

    @Resource
    private WebServiceContext context;

    public PersonalDataPort(PersonalData data) {
        this.data = data;
    }

    /** All that is kept of the caller, or for an administrator of anybody, as JSON. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "export")
    public ExportData exportPerson(@WebParam(name = "id") long id) throws SoapProblem {
        return new ExportData(data.export(Caller.of(context), id));
    }

    /**
     * Erases who a person was, for good, and what they wrote; what is counted stays. The login is said again. The answer is the
     * name from now on, a mark free of any language such as {@code [erased:12]}.
     */
    @Rule(roles = Role.ADMIN)
    @WebMethod
    @WebResult(name = "name")
    public String erasePerson(
            @WebParam(name = "id") long id, @XmlElement(required = true) @WebParam(name = "login") String login)
            throws SoapProblem {
        return data.erase(Caller.of(context), id, login).name();
    }
}
