package org.arrimo.platform.ws.soap;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;

import javax.servlet.http.HttpServletResponse;
import javax.wsdl.WSDLException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.apache.cxf.Bus;
import org.apache.cxf.service.model.ServiceInfo;
import org.apache.cxf.wsdl.WSDLManager;
import org.apache.cxf.wsdl11.ServiceWSDLBuilder;
import org.w3c.dom.Document;

/** The description of a port: one document with its schema inside, and with the address the client came to. */
final class Wsdl {
    private final String text;

    private Wsdl(String text) {
        this.text = text;
    }

    static Wsdl of(Bus bus, ServiceInfo service) {
        try {
            Document document = bus.getExtension(WSDLManager.class)
                    .getWSDLFactory()
                    .newWSDLWriter()
                    .getDocument(new ServiceWSDLBuilder(bus, service).build());
            InOrder.put(document.getDocumentElement());
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperties(
                    properties(Map.of(OutputKeys.INDENT, "yes", "{http://xml.apache.org/xslt}indent-amount", "2")));
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return new Wsdl(text.toString().replaceAll("\\n\\s*\\n", "\n"));
        } catch (WSDLException | TransformerException e) {
            throw new IllegalArgumentException("its WSDL can't be made: " + e.getMessage(), e);
        }
    }

    private static Properties properties(Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        return properties;
    }

    /** @return whether a query asks for the description, in one of the forms that clients use */
    static boolean isAskedFor(String query) {
        return query != null && Set.of("wsdl", "singlewsdl").contains(query.toLowerCase(Locale.ROOT));
    }

    /** Answers with the description of the port at an address. */
    void write(String address, HttpServletResponse response) throws IOException {
        String escaped = address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        byte[] body = text.replaceAll("(:address location=\")[^\"]*\"", "$1" + Matcher.quoteReplacement(escaped) + "\"")
                .getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/xml;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
