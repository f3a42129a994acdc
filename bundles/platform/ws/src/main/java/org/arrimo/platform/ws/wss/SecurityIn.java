package org.arrimo.platform.ws.wss;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.xml.namespace.QName;

import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.binding.soap.interceptor.MustUnderstandInterceptor;
import org.apache.cxf.headers.Header;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.security.SecurityContext;
import org.w3c.dom.Element;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.CallerPrincipal;
import org.arrimo.platform.ws.cxf.CxfServer;
import org.arrimo.platform.ws.gate.Call;
import org.arrimo.platform.ws.gate.Unexpected;

/**
 * Learns who sent a message as soon as its headers are read, and before anything else of it is. Without a caller the
 * message goes no further: the refusal is left with the call, for the endpoint to answer with.
 */
public final class SecurityIn extends AbstractSoapInterceptor {
    private static final String REFUSAL = SecurityIn.class.getName() + ".refusal";

    private final MessageSignIn signIn;

    public SecurityIn(MessageSignIn signIn) {
        super(Phase.PRE_PROTOCOL);
        addBefore(MustUnderstandInterceptor.class.getName());
        this.signIn = signIn;
    }

    /** @return why the message was refused, if it was */
    public static Optional<Refusal> refusal(Call call) {
        return Optional.ofNullable((Refusal) call.getAttribute(REFUSAL));
    }

    /** Leaves a refusal with the call. */
    public static void refuse(Call call, Problem problem) {
        call.setAttribute(REFUSAL, Refusal.of(problem));
    }

    @Override
    public Set<QName> getUnderstoodHeaders() {
        return Set.of(Wss.SECURITY);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Call call = CxfServer.call(message);
        try {
            Optional<Actor> actor = actor(message, call);
            if (actor.isPresent()) {
                call.signIn(actor.get());
                message.put(SecurityContext.class, new Signed(new CallerPrincipal(actor.get())));
                return;
            }
            call.setAttribute(REFUSAL, new Refusal(Optional.empty(), signInFirst()));
        } catch (Refusal.Refused e) {
            call.setAttribute(REFUSAL, e.refusal());
        } catch (RuntimeException e) {
            refuse(call, Unexpected.problem(e, "wsse:Security"));
        }
        message.getInterceptorChain().abort();
    }

    /** @return what whoever sent a message without any credentials is told */
    public static Problem signInFirst() {
        return Problem.of(
                Problem.Kind.UNAUTHENTICATED,
                "unauthenticated",
                "Sign in with HTTP Basic, with a Bearer token or with a UsernameToken.");
    }

    private Optional<Actor> actor(SoapMessage message, Call call) {
        List<Header> headers = message.getHeaders().stream()
                .filter(header -> Wss.SECURITY.equals(header.getName()) && isForUs(header, message))
                .toList();
        if (headers.isEmpty()) {
            return call.actor();
        }
        if (headers.size() > 1 || !(headers.get(0).getObject() instanceof Element security)) {
            throw Refusal.invalid("Security", "repeated", "may be there once");
        }
        return signIn.actor(security, call.actor(), call.getRemoteAddr());
    }

    /** What is meant for somebody on the way is not read. */
    private static boolean isForUs(Header header, SoapMessage message) {
        String role = header instanceof SoapHeader soap ? soap.getActor() : null;
        return role == null
                || role.isEmpty()
                || role.equals(message.getVersion().getNextRole())
                || role.equals(message.getVersion().getUltimateReceiverRole());
    }

    private record Signed(CallerPrincipal caller) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return caller;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }
    }
}
