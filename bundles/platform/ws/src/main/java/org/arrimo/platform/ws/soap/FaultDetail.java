package org.arrimo.platform.ws.soap;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.bind.JAXBException;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;

import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.platform.ws.cxf.CxfServer;
import org.arrimo.platform.ws.gate.Call;
import org.arrimo.platform.ws.gate.Unexpected;
import org.arrimo.platform.ws.wss.SecurityIn;

/**
 * Gives every fault its code and its typed detail: those a port threw, and those that came up before one was called,
 * such as XML that is malformed or not as the schema says. Whoever did not sign in learns nothing of that.
 */
public final class FaultDetail extends AbstractPhaseInterceptor<Message> {
    private static final String NAME = "(?:[^'{}\":]+:|\"[^\"]*\":)?([^'{}\":,]+)";
    private static final Pattern MISSING = Pattern.compile("is not complete\\. One of '\\{" + NAME);
    private static final Pattern VALUE = Pattern.compile("of element '" + NAME + "'");
    private static final Pattern UNEXPECTED = Pattern.compile("(?:element|attribute) '\\{?" + NAME);
    private static final String NO_ATTACHMENT = "No attachment for id";
    private static final int MAX_DEPTH = 10;
    private static final int MAX_DETAIL = 500;

    FaultDetail() {
        super(Phase.SETUP);
    }

    @Override
    public void handleMessage(Message message) {
        if (!(message.getContent(Exception.class) instanceof Fault fault)) {
            return;
        }
        Call call = CxfServer.call(message.getExchange().getInMessage());
        if (call.actor().isEmpty()) {
            SecurityIn.refuse(call, Unexpected.expected(fault).orElseGet(SecurityIn::signInFirst));
            message.getInterceptorChain().abort();
            return;
        }
        if (fault.getCause() instanceof SoapProblem problem) {
            fault.setFaultCode(code(problem.getFaultInfo().getStatus()));
            return;
        }
        Problem problem = problem(fault);
        fault.setMessage(problem.detail());
        fault.setFaultCode(code(problem.kind().status()));
        fill(fault.getOrCreateDetail(), problem);
    }

    private static QName code(int status) {
        return status < 500 ? Fault.FAULT_CODE_CLIENT : Fault.FAULT_CODE_SERVER;
    }

    private static Problem problem(Fault fault) {
        Optional<Problem> expected = Unexpected.expected(fault);
        if (expected.isPresent()) {
            return expected.get();
        }
        List<Throwable> causes = causes(fault);
        for (Throwable cause : causes) {
            if (cause instanceof XMLStreamException e) {
                return malformed(e);
            }
            if (cause instanceof IllegalStateException e
                    && String.valueOf(e.getMessage()).startsWith(NO_ATTACHMENT)) {
                return Problem.of(
                        Problem.Kind.INVALID, "no-attachment", "The message refers to an attachment that it lacks.");
            }
        }
        if (causes.stream().anyMatch(cause -> cause instanceof JAXBException || cause instanceof SAXException)) {
            return schema(causes);
        }
        // a port's own failures come as SoapProblem: a fault without a cause is the framework's word on the message
        boolean client = fault.getCause() == null
                || fault instanceof SoapFault
                || Fault.FAULT_CODE_CLIENT.equals(fault.getFaultCode());
        return client
                ? Problem.of(Problem.Kind.INVALID, "malformed", "This is not a message that this service understands.")
                : Unexpected.problem(fault, "SOAP message");
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MAX_DEPTH)
                .toList();
    }

    /** The validator's sentence names the element and what was expected; what stands before it is left out. */
    private static Problem schema(List<Throwable> causes) {
        String sentence = causes.stream()
                .map(cause -> String.valueOf(cause.getMessage()))
                .filter(text -> text.contains("cvc-"))
                .map(text -> text.substring(text.indexOf("cvc-")).strip())
                .findFirst()
                .orElse("The message is not as the schema says.");
        String detail = sentence.length() > MAX_DETAIL ? sentence.substring(0, MAX_DETAIL) : sentence;
        Optional<String> field = Stream.of(MISSING, VALUE, UNEXPECTED)
                .map(pattern -> pattern.matcher(sentence))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
        return new Problem(Problem.Kind.INVALID, "schema", detail, field, List.of());
    }

    private static Problem malformed(XMLStreamException failure) {
        String place = failure.getLocation() == null
                ? ""
                : ": line " + failure.getLocation().getLineNumber() + ", column "
                        + failure.getLocation().getColumnNumber();
        return Problem.of(
                Problem.Kind.INVALID,
                "malformed-xml",
                "The XML is not well-formed, has a document type, or is over a limit" + place + ".");
    }

    private static void fill(Element detail, Problem problem) {
        Element root = child(detail, "problem");
        child(root, "code").setTextContent(problem.code());
        child(root, "message").setTextContent(problem.detail());
        problem.field().ifPresent(field -> child(root, "field").setTextContent(field));
        child(root, "status").setTextContent(Integer.toString(problem.kind().status()));
    }

    private static Element child(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElementNS(SoapProblem.NAMESPACE, "p:" + name);
        parent.appendChild(child);
        return child;
    }
}
