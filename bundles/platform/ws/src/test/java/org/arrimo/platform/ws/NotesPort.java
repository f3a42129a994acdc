package org.arrimo.platform.ws;

import java.io.IOException;
import java.io.InputStream;

import javax.activation.DataHandler;
import javax.annotation.Resource;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.ws.WebServiceContext;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;

/** A port with one of everything. */
@WebService(
        name = "Notes",
        serviceName = "NotesService",
        portName = "NotesPort",
        targetNamespace = "urn:arrimo:notes:v1")
public final class NotesPort implements SoapPort {
    @Resource
    private WebServiceContext context;

    @Rule
    @WebMethod
    @WebResult(name = "note")
    public String addNote(
            @XmlElement(required = true) @WebParam(name = "text") String text, @WebParam(name = "count") Integer count)
            throws SoapProblem {
        return Caller.of(context).login() + ": " + Text.line("text", text, 20) + " " + count;
    }

    @Rule
    @WebMethod
    @WebResult(name = "size")
    public int attach(@XmlElement(required = true) @WebParam(name = "content") DataHandler content) throws SoapProblem {
        try (InputStream in = content.getInputStream()) {
            return in.readAllBytes().length;
        } catch (IOException e) {
            throw Problem.invalid("content", "unreadable", "can't be read").exception();
        }
    }

    @Rule(roles = Role.ADMIN)
    @WebMethod
    public void secret() throws SoapProblem {
        throw new IllegalStateException("entered");
    }

    @Rule
    @WebMethod
    public void broken() throws SoapProblem {
        throw new IllegalStateException("password=hunter2");
    }
}
