package org.arrimo.platform.ws.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.ws.cxf.CxfServer;
import org.arrimo.platform.ws.gate.Call;
import org.arrimo.platform.ws.gate.ProblemJson;
import org.arrimo.platform.ws.gate.Rules;
import org.arrimo.platform.ws.gate.Unexpected;

/** Turns whatever a resource or the framework throws into a problem. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final int BAD_REQUEST = 400;

    /** What the framework refuses by itself, in our words. */
    private static final Map<Integer, Problem> FRAMEWORK = Map.of(
            400, Problem.of(Problem.Kind.INVALID, "malformed", "The request is malformed."),
            404, Problem.notFound(),
            405, Problem.of(Problem.Kind.METHOD_NOT_ALLOWED, "method-not-allowed", "This method is not allowed here."),
            406, Problem.of(Problem.Kind.NOT_ACCEPTABLE, "not-acceptable", "No type that you accept can be given."),
            413, Problem.of(Problem.Kind.TOO_LARGE, "too-large", "The request is too large."),
            415,
                    Problem.of(
                            Problem.Kind.UNSUPPORTED,
                            "unsupported-type",
                            "A body of this media type is not taken here."));

    private final RestMethods methods;

    ProblemMapper(RestMethods methods) {
        this.methods = methods;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Message message = JAXRSUtils.getCurrentMessage();
        Call call = CxfServer.call(message);
        if (failure instanceof WebApplicationException e && e.getResponse().getStatus() < BAD_REQUEST) {
            return call.actor().isPresent() ? e.getResponse() : response(message, call, Rules.signInFirst());
        }
        Optional<Problem> known = Unexpected.expected(failure)
                .or(() -> failure instanceof WebApplicationException e ? framework(e) : Optional.empty());
        if (known.isEmpty() && call.isTransactional() && failure instanceof RuntimeException e) {
            call.fail(e);
        }
        Problem problem = known.orElseGet(() -> call.failure().isPresent()
                ? Problem.of(Problem.Kind.INTERNAL, "internal", "Undone.")
                : Unexpected.problem(failure, where(message, call)));
        return response(message, call, isHidden(message, call) ? Rules.signInFirst() : problem);
    }

    private static Optional<Problem> framework(WebApplicationException failure) {
        return Optional.ofNullable(FRAMEWORK.get(failure.getResponse().getStatus()));
    }

    /** Who is not signed in learns nothing of a path, its methods or its types, except where it is open to anybody. */
    private static boolean isHidden(Message message, Call call) {
        OperationResourceInfo operation = message.getExchange().get(OperationResourceInfo.class);
        return call.actor().isEmpty() && (operation == null || !Rules.open(operation.getAnnotatedMethod()));
    }

    private Response response(Message message, Call call, Problem problem) {
        ProblemJson.headers(problem, (HttpServletResponse) message.get(AbstractHTTPDestination.HTTP_RESPONSE));
        Response.ResponseBuilder answer = Response.status(problem.kind().status())
                .type(ProblemJson.TYPE)
                .entity(ProblemJson.body(problem, call.getRequestURI()));
        if (problem.kind() == Problem.Kind.METHOD_NOT_ALLOWED) {
            List<String> allowed = methods.allowed(call.getPathInfo());
            answer.header(HttpHeaders.ALLOW, String.join(", ", allowed));
        }
        return answer.build();
    }

    private static String where(Message message, Call call) {
        OperationResourceInfo operation = message.getExchange().get(OperationResourceInfo.class);
        return operation == null
                ? call.getMethod()
                : operation.getAnnotatedMethod().getDeclaringClass().getSimpleName() + "."
                        + operation.getAnnotatedMethod().getName();
    }
}
