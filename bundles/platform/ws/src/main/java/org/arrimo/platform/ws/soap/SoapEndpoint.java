package org.arrimo.platform.ws.soap;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.jws.WebMethod;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.bind.ValidationEvent;
import javax.xml.bind.ValidationEventHandler;
import javax.xml.namespace.QName;
import javax.xml.ws.soap.SOAPBinding;

import org.apache.cxf.Bus;
import org.apache.cxf.annotations.SchemaValidation.SchemaValidationType;
import org.apache.cxf.binding.soap.SoapBindingConfiguration;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxb.JAXBDataBinding;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.jaxws.support.JaxWsServiceFactoryBean;
import org.apache.cxf.message.Message;
import org.apache.cxf.service.Service;
import org.apache.cxf.staxutils.StaxUtils;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.entrances.Entrance;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.ws.cxf.CxfServer;
import org.arrimo.platform.ws.cxf.Prepared;
import org.arrimo.platform.ws.gate.Call;
import org.arrimo.platform.ws.gate.Endpoint;
import org.arrimo.platform.ws.gate.ProblemJson;
import org.arrimo.platform.ws.gate.Rules;
import org.arrimo.platform.ws.wss.MessageSignIn;
import org.arrimo.platform.ws.wss.Refusal;
import org.arrimo.platform.ws.wss.SecurityIn;

/**
 * One SOAP port: a server for SOAP 1.1 and one for SOAP 1.2 behind a single address. The message's media type says which
 * is meant, and the WSDL names both, so that every client finds the version it speaks.
 */
public final class SoapEndpoint implements Endpoint {
    private static final String SECOND = "12";
    private static final long HEAD = 64L * 1024;
    private static final Pattern FIRST_OF_TWO =
            Pattern.compile("^cvc-(datatype|enumeration|pattern|length|min|max|fractionDigits|totalDigits)");
    private static final Map<String, Object> LIMITS = Map.of(
            StaxUtils.MAX_ELEMENT_DEPTH,
            32,
            StaxUtils.MAX_CHILD_ELEMENTS,
            1_000,
            StaxUtils.MAX_ELEMENT_COUNT,
            10_000L,
            StaxUtils.MAX_ATTRIBUTE_COUNT,
            32,
            StaxUtils.MAX_ATTRIBUTE_SIZE,
            4_096,
            "attachment-max-count",
            "10");

    /** Lets a second binding be added to a service that was made, so that one WSDL has both. */
    private static final class TwoBindings extends JaxWsServiceFactoryBean {
        void again(Service service) {
            setService(service);
        }
    }

    private final String path;
    private final List<Method> operations;
    private final Prepared<Servers> servers;

    private SoapEndpoint(String path, List<Method> operations, Prepared<Servers> servers) {
        this.path = path;
        this.operations = operations;
        this.servers = servers;
    }

    private record Servers(CxfServer soap11, CxfServer soap12, Wsdl wsdl) {
        void close() {
            soap11.close();
            soap12.close();
        }
    }

    /**
     * Publishes a port.
     *
     * @param maxBody the most bytes of a message
     * @param signIn for messages that come without credentials of HTTP
     * @throws IllegalArgumentException when it does not declare its rules
     */
    public static SoapEndpoint publish(Bus bus, String path, SoapPort port, long maxBody, MessageSignIn signIn) {
        List<Method> operations = operations(port.getClass());
        String missing = Rules.missing(operations);
        if (operations.isEmpty() || !missing.isEmpty()) {
            throw new IllegalArgumentException(
                    operations.isEmpty() ? "it has no operations" : "no @Rule on " + missing);
        }
        return new SoapEndpoint(path, operations, new Prepared<>(bus, () -> servers(bus, path, port, maxBody, signIn)));
    }

    private static Servers servers(Bus bus, String path, SoapPort port, long maxBody, MessageSignIn signIn) {
        TwoBindings service = new TwoBindings();
        JaxWsServerFactoryBean first = factory(bus, path, port, service, maxBody);
        SecurityIn security = new SecurityIn(signIn);
        first.getInInterceptors().add(security);
        first.setBindingId(SOAPBinding.SOAP11HTTP_BINDING);
        Server server11 = first.create();
        JaxWsServerFactoryBean second = factory(bus, path + SECOND, port, service, maxBody);
        second.getInInterceptors().add(security);
        service.again(server11.getEndpoint().getService());
        QName name = server11.getEndpoint().getEndpointInfo().getName();
        second.setEndpointName(new QName(name.getNamespaceURI(), name.getLocalPart() + SECOND));
        second.setBindingId(SOAPBinding.SOAP12HTTP_BINDING);
        second.setBlockInjection(true);
        ((SoapBindingConfiguration) second.getBindingConfig()).setBindingNamePostfix("Soap12Binding");
        Server server12 = second.create();
        Wsdl wsdl = Wsdl.of(bus, server11.getEndpoint().getEndpointInfo().getService());
        return new Servers(new CxfServer(bus, server11), new CxfServer(bus, server12), wsdl);
    }

    private static JaxWsServerFactoryBean factory(
            Bus bus, String address, SoapPort port, JaxWsServiceFactoryBean service, long maxBody) {
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean(service);
        factory.setBus(bus);
        factory.setServiceBean(port);
        factory.setAddress(address);
        factory.setInvoker(new PortInvoker(port));
        Map<String, Object> properties = new HashMap<>(LIMITS);
        properties.put(StaxUtils.MAX_TEXT_LENGTH, (int) Math.min(Integer.MAX_VALUE, maxBody));
        properties.put(Message.SCHEMA_VALIDATION_ENABLED, SchemaValidationType.IN);
        properties.put(JAXBDataBinding.READER_VALIDATION_EVENT_HANDLER, (ValidationEventHandler) SoapEndpoint::goOn);
        // some stacks make up an action of their own; what is called is what stands in the body
        properties.put("allowNonMatchingToDefaultSoapAction", Boolean.TRUE);
        properties.put("org.apache.cxf.attachment.xop.follow.urls", "false");
        properties.put("attachment-max-size", Long.toString(maxBody));
        factory.setProperties(properties);
        factory.getInInterceptors().add(new CharsetOfXml());
        factory.getInInterceptors().add(new MtomInKind());
        factory.getOutFaultInterceptors().add(new FaultDetail());
        return factory;
    }

    /** Of two complaints about one value only the validator's second names the element: so go on after the first. */
    private static boolean goOn(ValidationEvent event) {
        return event.getLinkedException() instanceof IllegalArgumentException
                || FIRST_OF_TWO.matcher(String.valueOf(event.getMessage())).find();
    }

    /** @return the methods that JAX-WS would publish */
    private static List<Method> operations(Class<?> port) {
        return Arrays.stream(port.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .filter(method -> Optional.ofNullable(method.getAnnotation(WebMethod.class))
                        .map(web -> !web.exclude())
                        .orElse(true))
                .toList();
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Actor.Via via() {
        return Actor.Via.SOAP;
    }

    @Override
    public List<Entrance> entrances() {
        var description = new Entrance(Entrance.Kind.SOAP, "GET", path + "?wsdl", Entrance.ANYONE);
        return Stream.concat(
                        Stream.of(description),
                        operations.stream()
                                .map(method -> new Entrance(
                                        Entrance.Kind.SOAP, "POST", path + "#" + method.getName(), Rules.text(method))))
                .toList();
    }

    @Override
    public void handle(Call call, HttpServletResponse response) throws ServletException, IOException {
        boolean here = call.getPathInfo().equals(path);
        boolean description = here
                && (call.getMethod().equals("GET") || call.getMethod().equals("HEAD"))
                && Wsdl.isAskedFor(call.getQueryString());
        if (description) {
            servers.get().wsdl().write(call.origin() + path, response);
            return;
        }
        boolean message = here && call.getMethod().equals("POST");
        if (call.actor().isEmpty() && !message) {
            throw Rules.signInFirst().exception();
        }
        if (!here) {
            throw Problem.notFound().exception();
        }
        if (!message) {
            response.setHeader("Allow", "GET, POST");
            throw Problem.of(
                            Problem.Kind.METHOD_NOT_ALLOWED,
                            "method-not-allowed",
                            "Send SOAP messages by POST; the WSDL is at ?wsdl.")
                    .exception();
        }
        answer(call, response);
    }

    /** Who did not sign in over HTTP may do so in the message's head, which has its bounds. */
    private void answer(Call call, HttpServletResponse response) throws ServletException, IOException {
        if (call.actor().isEmpty()) {
            call.limitUntilSignIn(HEAD);
        }
        Servers made = servers.get();
        (Envelope.isSoap12(call) ? made.soap12() : made.soap11()).invoke(call, response);
        Optional<Refusal> refusal = SecurityIn.refusal(call);
        if (refusal.isPresent()) {
            Envelope.writeFault(refusal.get(), call, response);
        }
    }

    @Override
    public void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("POST")) {
            Envelope.writeFault(problem, request, response);
        } else {
            ProblemJson.write(problem, request, response);
        }
    }

    @Override
    public void prepare() {
        servers.get();
    }

    @Override
    public void close() {
        servers.close().ifPresent(Servers::close);
    }
}
