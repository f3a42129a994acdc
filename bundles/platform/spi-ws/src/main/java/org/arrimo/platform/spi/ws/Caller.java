package org.arrimo.platform.spi.ws;

import javax.xml.ws.WebServiceContext;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;

/** Who calls a SOAP operation. */
public final class Caller {
    private Caller() {}

    /**
     * @param context as it was injected into the port
     * @return who asks
     * @throws org.arrimo.platform.api.ProblemException UNAUTHENTICATED when nobody signed in
     */
    public static Actor of(WebServiceContext context) {
        if (context.getUserPrincipal() instanceof CallerPrincipal caller) {
            return caller.actor();
        }
        throw Problem.of(Problem.Kind.UNAUTHENTICATED, "unauthenticated", "Sign in first.")
                .exception();
    }
}
