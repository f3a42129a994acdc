package org.arrimo.platform.ws.rest;

import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.ws.cxf.CxfServer;

/** Gives resource methods their {@code @Context Actor}; null when nobody signed in. */
public final class ActorProvider implements ContextProvider<Actor> {
    @Override
    public Actor createContext(Message message) {
        return CxfServer.call(message).actor().orElse(null);
    }
}
