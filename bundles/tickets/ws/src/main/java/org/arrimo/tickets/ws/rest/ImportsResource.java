package org.arrimo.tickets.ws.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.LargeUploads;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.Upload;
import org.arrimo.tickets.api.ImportJob;
import org.arrimo.tickets.api.Imports;
import org.arrimo.tickets.ws.rest.Views.ImportView;

/** {@code /api/v1/tickets/imports}: another product's tickets, taken in from its audit log. */
@Path("/")
@LargeUploads
@Produces(MediaType.APPLICATION_JSON)
public final class ImportsResource implements RestResource {
    private static final String BASE = "/api/v1/tickets/imports/";

    private final Imports imports;

    public ImportsResource(Imports imports) {
        this.imports = imports;
    }

    @POST
    @Rule(roles = Role.ADMIN)
    @Doc(value = "Starts to take in a file; follow it at its Location", status = 202, answer = ImportView.class)
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.WILDCARD})
    public Response start(
            @Context Actor actor,
            @Doc("The mapping to read it with, such as servicenow") @QueryParam("mapping") String mapping,
            @Doc("true: only check") @QueryParam("dryRun") String dryRun,
            @Doc("The file's name, if the upload itself does not say it") @QueryParam("name") String name,
            Upload upload)
            throws IOException {
        upload.only("mapping", "dryRun");
        String by = Optional.ofNullable(mapping)
                .or(() -> Optional.ofNullable(upload.fields().get("mapping")))
                .orElseThrow(() ->
                        Problem.invalid("mapping", "required", "is required").exception());
        String dry = Optional.ofNullable(dryRun).orElseGet(() -> upload.fields().getOrDefault("dryRun", "false"));
        String called = Optional.ofNullable(name).or(upload::fileName).orElse("upload.csv");
        try (InputStream content = upload.content().open()) {
            ImportJob job = imports.start(actor, by, called, content, flag(dry));
            return Response.accepted(ImportView.of(job))
                    .location(URI.create(BASE + job.id()))
                    .build();
        }
    }

    @GET
    @Rule(roles = Role.ADMIN)
    @Doc("The latest imports, newest first")
    public Listing<ImportView> list(@Context Actor actor) {
        return Listing.all(imports.latest(actor).stream().map(ImportView::of).toList());
    }

    @GET
    @Path("{id}")
    @Rule(roles = Role.ADMIN)
    @Doc("How far an import is")
    public ImportView get(@Context Actor actor, @PathParam("id") long id) {
        return ImportView.of(imports.get(actor, id));
    }

    @DELETE
    @Path("{id}")
    @Rule(roles = Role.ADMIN)
    @Doc("Stops an import after the rows it has in hand; what it took in stays")
    public ImportView stop(@Context Actor actor, @PathParam("id") long id) {
        return ImportView.of(imports.cancel(actor, id));
    }

    @POST
    @Path("{id}/cancel")
    @Rule(roles = Role.ADMIN)
    @Doc("Stops an import after the rows it has in hand; what it took in stays")
    public ImportView cancel(@Context Actor actor, @PathParam("id") long id) {
        return ImportView.of(imports.cancel(actor, id));
    }

    @POST
    @Path("{id}/resume")
    @Rule(roles = Role.ADMIN)
    @Doc("Takes up an import where it stopped")
    public ImportView resume(@Context Actor actor, @PathParam("id") long id) {
        return ImportView.of(imports.resume(actor, id));
    }

    @GET
    @Path("{id}/rejects")
    @Rule(roles = Role.ADMIN)
    @Doc("The rows that were not taken in: line number, reason, row")
    @Produces("text/csv")
    public Response rejects(@Context Actor actor, @PathParam("id") long id) {
        java.nio.file.Path file =
                imports.rejects(actor, id).orElseThrow(() -> Problem.notFound().exception());
        StreamingOutput body = out -> java.nio.file.Files.copy(file, out);
        return Response.ok(body, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, Files.disposition("import-" + id + "-rejects.csv"))
                .build();
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.invalid("dryRun", "not-one-of", "must be one of true, false", "true, false")
                    .exception();
        };
    }
}
