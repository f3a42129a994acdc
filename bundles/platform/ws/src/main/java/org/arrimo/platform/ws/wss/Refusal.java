package org.arrimo.platform.ws.wss;

import java.util.Optional;

import javax.xml.namespace.QName;

import org.arrimo.platform.api.Problem;

/**
 * Why a message with a {@code wsse:Security} header was refused.
 *
 * @param code the fault code that WS-Security has for it, if it has one
 */
public record Refusal(Optional<QName> code, Problem problem) {
    private static final String PREFIX = "wsse";

    /** Carries a refusal out of the header's reading. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.problem().detail(), null, false, false);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    /** The header is not as the specification says, or contradicts itself. */
    static Refused invalid(String element, String code, String detail) {
        return new Refused(new Refusal(wsse("InvalidSecurity"), Problem.invalid(element, code, detail)));
    }

    /** The header has a part that this house does not process. */
    static Refused unsupported(String element, String detail) {
        return new Refused(new Refusal(
                wsse("UnsupportedSecurityToken"), Problem.invalid(element, "unsupported-security", detail)));
    }

    /** The message is too old. */
    static Refused expired(String element, String detail) {
        return new Refused(new Refusal(
                Optional.of(new QName(Wss.WSU, "MessageExpired", "wsu")),
                unauthenticated(element, "message-expired", detail)));
    }

    /** The message came before. */
    static Refused replayed() {
        return new Refused(new Refusal(
                wsse("FailedAuthentication"),
                unauthenticated("Nonce", "replayed", "was used before: make a new one for each message")));
    }

    /** What the sign-in said of the credentials. */
    static Refusal of(Problem problem) {
        boolean credentials = problem.kind() == Problem.Kind.UNAUTHENTICATED || problem.kind() == Problem.Kind.TOO_MANY;
        return new Refusal(credentials ? wsse("FailedAuthentication") : Optional.empty(), problem);
    }

    private static Problem unauthenticated(String element, String code, String detail) {
        return new Problem(
                Problem.Kind.UNAUTHENTICATED, code, element + " " + detail, Optional.of(element), java.util.List.of());
    }

    private static Optional<QName> wsse(String name) {
        return Optional.of(new QName(Wss.WSSE, name, PREFIX));
    }
}
