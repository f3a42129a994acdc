package org.arrimo.platform.ws;

import javax.ws.rs.GET;
import javax.ws.rs.Path;

import org.arrimo.platform.spi.ws.RestResource;

/** A resource whose author forgot a rule. */
@Path("/")
public final class BareResource implements RestResource {
    @GET
    public String forgotten() {
        return "";
    }
}
