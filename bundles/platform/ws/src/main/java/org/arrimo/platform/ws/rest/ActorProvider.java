package org.arrimo.platform.ws.rest;

import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;

import org.arrimo.platform.api.Actor;

/** Gives resource methods their {@code @Context Actor}; null when nobody signed in. */
public final class ActorProvider implements ContextProvider<Actor> {
    @Override
    public Actor createContext(Message message) {
        return RestEndpoint.call(message).actor().orElse(null);
    }
}
