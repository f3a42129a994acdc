package org.arrimo.tickets.ws.rest;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Exports;
import org.arrimo.tickets.api.TicketNumber;

/** {@code /api/v1/tickets/exports}: tickets to take away. */
@Path("/")
public final class ExportsResource implements RestResource {
    private final Exports exports;

    public ExportsResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @Path("{number}")
    @Rule
    @Doc("A ticket to take away, as you see it: fields, files with digests, conversation, history; as JSON")
    @Produces(MediaType.APPLICATION_JSON)
    public Response ticket(
            @Context Actor actor,
            @PathParam("number") String number,
            @Doc("true: with what is for the desk alone, private notes above all; false if nothing is said")
                    @QueryParam("internal")
                    String internal) {
        return answer(exports.ticket(actor, TicketNumber.of(number), flag(internal)));
    }

    @GET
    @Path("{number}/document")
    @Rule
    @Doc("The same as a PDF document to print and to file, in your language and time zone, without the history")
    @Produces("application/pdf")
    public Response document(
            @Context Actor actor,
            @PathParam("number") String number,
            @Doc("true: with what is for the desk alone, private notes above all; false if nothing is said")
                    @QueryParam("internal")
                    String internal) {
        return answer(exports.document(actor, TicketNumber.of(number), flag(internal)));
    }

    private static Response answer(Exports.Export export) {
        StreamingOutput body = out -> export.content().writeTo(out);
        return Response.ok(body)
                .type(export.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Files.disposition(export.fileName()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static boolean flag(String word) {
        if (word != null && !word.equals("true") && !word.equals("false")) {
            throw Problem.invalid("internal", "not-one-of", "must be one of true, false", "true, false")
                    .exception();
        }
        return "true".equals(word);
    }
}
