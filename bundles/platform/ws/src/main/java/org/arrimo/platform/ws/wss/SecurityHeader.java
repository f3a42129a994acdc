package org.arrimo.platform.ws.wss;

import java.util.Optional;

import org.w3c.dom.Element;

/** What the house reads of a {@code wsse:Security} header: a UsernameToken and a Timestamp, and nothing beside them. */
record SecurityHeader(Optional<UsernameToken> token, Optional<Timestamp> timestamp) {
    /** From when and until when a message is good. */
    record Timestamp(Optional<Moment> created, Optional<Moment> expires) {
        static final String NAME = "Timestamp";

        private static Timestamp of(Part part) {
            for (Part child : part.children()) {
                if (!child.is(Wss.WSU, "Created") && !child.is(Wss.WSU, "Expires")) {
                    throw Refusal.unsupported(child.name(), "is not supported in a Timestamp");
                }
            }
            return new Timestamp(
                    part.child(Wss.WSU, "Created").map(Moment::of),
                    part.child(Wss.WSU, "Expires").map(Moment::of));
        }
    }

    static SecurityHeader of(Element element) {
        Part security = new Part(element);
        for (Part child : security.children()) {
            if (!child.is(Wss.WSSE, UsernameToken.NAME) && !child.is(Wss.WSU, Timestamp.NAME)) {
                throw Refusal.unsupported(
                        child.name(), "is not supported: send a UsernameToken, and a Timestamp if you like");
            }
        }
        return new SecurityHeader(
                security.child(Wss.WSSE, UsernameToken.NAME).map(UsernameToken::of),
                security.child(Wss.WSU, Timestamp.NAME).map(Timestamp::of));
    }
}
