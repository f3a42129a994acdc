package org.arrimo.platform.ws.rest;

import java.lang.reflect.Method;
import java.util.List;

import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;

import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.ws.cxf.CxfServer;
import org.arrimo.platform.ws.gate.Call;
import org.arrimo.platform.ws.gate.Rules;

/** Enforces the rule of the method that was chosen, then refuses query parameters the method does not have. */
@Priority(Priorities.AUTHORIZATION)
public final class Guard implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        Message message = JAXRSUtils.getCurrentMessage();
        Call call = CxfServer.call(message);
        OperationResourceInfo operation = message.getExchange().get(OperationResourceInfo.class);
        Method method = operation.getAnnotatedMethod();
        Rules.enforce(method, call.actor());
        request.getUriInfo().getQueryParameters().forEach((name, values) -> check(method, name, values));
    }

    private static void check(Method method, String name, List<String> values) {
        Parameters.Described parameter = Parameters.of(method).stream()
                .filter(known -> known.in().equals("query") && known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(name, "unknown-parameter", "is not a parameter of this request")
                        .exception());
        if (values.size() > 1 && !parameter.isRepeatable()) {
            throw Problem.invalid(name, "duplicate-parameter", "is there more than once")
                    .exception();
        }
    }
}
