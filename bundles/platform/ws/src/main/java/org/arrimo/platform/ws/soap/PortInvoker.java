package org.arrimo.platform.ws.soap;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.jaxws.JAXWSMethodInvoker;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.security.SecurityContext;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.CallerPrincipal;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.platform.ws.gate.Rules;
import org.arrimo.platform.ws.gate.Unexpected;

/** Calls a port: enforces the operation's rule, and turns whatever it throws into the typed fault. */
public final class PortInvoker extends JAXWSMethodInvoker {
    private final Class<?> port;

    PortInvoker(SoapPort port) {
        super(port);
        this.port = port.getClass();
    }

    @Override
    protected Object performInvocation(Exchange exchange, Object service, Method method, Object[] arguments)
            throws Exception {
        Rules.enforce(port.getMethod(method.getName(), method.getParameterTypes()), caller(exchange));
        return super.performInvocation(exchange, service, method, arguments);
    }

    private static Optional<Actor> caller(Exchange exchange) {
        return Optional.ofNullable(exchange.getInMessage().get(SecurityContext.class))
                .map(SecurityContext::getUserPrincipal)
                .filter(CallerPrincipal.class::isInstance)
                .map(principal -> ((CallerPrincipal) principal).actor());
    }

    @Override
    protected Fault createFault(Throwable failure, Method method, List<Object> arguments, boolean checked) {
        if (failure instanceof SoapProblem) {
            return new Fault(failure);
        }
        String where = port.getSimpleName() + "." + method.getName();
        return new Fault(SoapProblem.of(Unexpected.problem(failure, where)));
    }
}
