package org.arrimo.itests.entrances.unruled;

import javax.ws.rs.GET;
import javax.ws.rs.Path;

import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;

/** One method has a rule, the other was forgotten. */
@Path("/")
public final class UnruledResource implements RestResource {
    @GET
    @Rule
    public String ruled() {
        return "ruled";
    }

    @GET
    @Path("forgotten")
    public String forgotten() {
        return "forgotten";
    }
}
