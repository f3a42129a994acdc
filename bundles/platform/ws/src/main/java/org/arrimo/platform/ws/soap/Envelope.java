package org.arrimo.platform.ws.soap;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.platform.ws.gate.ProblemJson;
import org.arrimo.platform.ws.wss.Refusal;

/** The two versions of SOAP on the wire, as far as they matter before a message is read. */
final class Envelope {
    private static final String SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final String SOAP12_TYPE = "application/soap+xml";
    private static final int SERVER = 500;

    private Envelope() {}

    /** @return whether a message is of SOAP 1.2, by its media type; also within multipart */
    static boolean isSoap12(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> type.contains(SOAP12_TYPE))
                .isPresent();
    }

    /** Answers a message that did not get to a port with a fault and the problem's own HTTP status. */
    static void writeFault(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        writeFault(new Refusal(Optional.empty(), problem), request, response);
    }

    /** The same, with the fault code of WS-Security. */
    static void writeFault(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem problem = refusal.problem();
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.kind().status());
        ProblemJson.headers(problem, response);
        boolean soap12 = isSoap12(request);
        response.setContentType((soap12 ? SOAP12_TYPE : "text/xml") + ";charset=UTF-8");
        try {
            write(refusal, soap12, response.getOutputStream());
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void write(Refusal refusal, boolean soap12, OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        String namespace = soap12 ? SOAP12 : SOAP11;
        Problem problem = refusal.problem();
        Optional<String> security = refusal.code().map(code -> code.getPrefix() + ":" + code.getLocalPart());
        boolean server = problem.kind().status() >= SERVER;
        xml.writeStartElement("s", "Envelope", namespace);
        xml.writeNamespace("s", namespace);
        if (refusal.code().isPresent()) {
            QName code = refusal.code().get();
            xml.writeNamespace(code.getPrefix(), code.getNamespaceURI());
        }
        xml.writeStartElement("s", "Body", namespace);
        xml.writeStartElement("s", "Fault", namespace);
        if (soap12) {
            xml.writeStartElement("s", "Code", namespace);
            element(xml, namespace, "s", "Value", server ? "s:Receiver" : "s:Sender");
            if (security.isPresent()) {
                xml.writeStartElement("s", "Subcode", namespace);
                element(xml, namespace, "s", "Value", security.get());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeStartElement("s", "Reason", namespace);
            xml.writeStartElement("s", "Text", namespace);
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "en");
            xml.writeCharacters(problem.detail());
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("s", "Detail", namespace);
        } else {
            element(xml, "", "", "faultcode", security.orElse(server ? "s:Server" : "s:Client"));
            element(xml, "", "", "faultstring", problem.detail());
            xml.writeStartElement("detail");
        }
        detail(xml, problem);
        xml.writeEndDocument();
        xml.flush();
    }

    private static void detail(XMLStreamWriter xml, Problem problem) throws XMLStreamException {
        String namespace = SoapProblem.NAMESPACE;
        xml.writeStartElement("p", "problem", namespace);
        xml.writeNamespace("p", namespace);
        element(xml, namespace, "p", "code", problem.code());
        element(xml, namespace, "p", "message", problem.detail());
        if (problem.field().isPresent()) {
            element(xml, namespace, "p", "field", problem.field().get());
        }
        element(xml, namespace, "p", "status", Integer.toString(problem.kind().status()));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String namespace, String prefix, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(prefix, name, namespace);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
