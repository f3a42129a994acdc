package org.arrimo.sample.ws.soap;

import java.util.OptionalLong;

import javax.annotation.Resource;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.ws.WebServiceContext;

import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.sample.api.SpecimenDraft;
import org.arrimo.sample.api.Specimens;

/** {@code /soap/v1/sample}: what REST offers of specimens, for partners who speak SOAP. */
@WebService(
        name = "Specimens",
        serviceName = "SpecimensService",
        portName = "SpecimensPort",
        targetNamespace = SpecimensPort.NAMESPACE)
public final class SpecimensPort implements SoapPort {
    /** The namespace of this version of the contract. */
    public static final String NAMESPACE = "urn:arrimo:sample:v1";

    private final Specimens specimens;

    @Resource
    private WebServiceContext context;

    public SpecimensPort(Specimens specimens) {
        this.specimens = specimens;
    }

    /** Adds a specimen. */
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "specimen")
    public SpecimenData addSpecimen(
            @XmlElement(required = true) @WebParam(name = "name") String name, @WebParam(name = "note") String note)
            throws SoapProblem {
        return new SpecimenData(specimens.add(Caller.of(context), SpecimenDraft.of(name, note)));
    }

    /** Reads a specimen. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "specimen")
    public SpecimenData getSpecimen(@WebParam(name = "id") long id) throws SoapProblem {
        return new SpecimenData(specimens.get(Caller.of(context), id));
    }

    /** Lists specimens, newest first. */
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "specimens")
    public SpecimenPageData findSpecimens(
            @WebParam(name = "limit") Integer limit, @WebParam(name = "cursor") String cursor) throws SoapProblem {
        return new SpecimenPageData(specimens.list(Caller.of(context), PageRequest.of(limit, cursor)));
    }

    /** Sets all of a specimen, of the version that was read. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "specimen")
    public SpecimenData changeSpecimen(
            @WebParam(name = "id") long id,
            @WebParam(name = "version") long version,
            @XmlElement(required = true) @WebParam(name = "name") String name,
            @WebParam(name = "note") String note)
            throws SoapProblem {
        return new SpecimenData(specimens.change(
                Caller.of(context), id, OptionalLong.of(version), SpecimenDraft.of(name, note)));
    }
}
