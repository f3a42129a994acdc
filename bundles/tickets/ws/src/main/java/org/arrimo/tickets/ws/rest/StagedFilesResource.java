package org.arrimo.tickets.ws.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.Upload;
import org.arrimo.tickets.api.StagedFile;
import org.arrimo.tickets.api.StagedFiles;

/** {@code /api/v1/tickets/staged-files}: what was put aside for a form or a message for later. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class StagedFilesResource implements RestResource {
    private static final String BASE = "/api/v1/tickets/staged-files/";

    private final StagedFiles files;

    public StagedFilesResource(StagedFiles files) {
        this.files = files;
    }

    /** A file that was put aside. */
    record StagedFileView(
            long id,
            String name,
            @Doc("As found in its content, where that says it") String type,
            @Doc("Octets") long size,
            @Doc("The digest of its content, in hexadecimal") String sha256,
            Instant at) {
        static StagedFileView of(StagedFile file) {
            return new StagedFileView(file.id(), file.name(), file.type(), file.size(), file.sha256(), file.at());
        }
    }

    @GET
    @Rule
    @Doc("Yours that wait for nothing, oldest first")
    public Listing<StagedFileView> mine(@Context Actor actor) {
        return Listing.all(files.mine(actor).stream().map(StagedFileView::of).toList());
    }

    @POST
    @Rule
    @Doc(
            value = "Puts a file aside for a form or a message for later; it stays 30 days",
            status = 201,
            answer = StagedFileView.class)
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.WILDCARD})
    public Response stage(
            @Context Actor actor,
            @Doc("The file's name, if the upload itself does not say it") @QueryParam("name") String name,
            Upload upload)
            throws IOException {
        upload.only();
        try (InputStream content = upload.content().open()) {
            StagedFile file = files.stage(actor, Files.name(name, upload), upload.type(), content);
            return Response.created(URI.create(BASE + file.id()))
                    .entity(StagedFileView.of(file))
                    .build();
        }
    }

    @GET
    @Path("{id}")
    @Rule
    @Doc("The octets of one of yours")
    @Produces(MediaType.WILDCARD)
    public Response download(@Context Actor actor, @PathParam("id") long id) {
        StagedFiles.Download download = files.download(actor, id);
        StagedFile file = download.file();
        return Files.saved(file.name(), file.type(), file.size(), file.sha256(), download.content());
    }

    @DELETE
    @Path("{id}")
    @Rule
    @Doc(value = "Takes one of yours away", status = 204)
    public void discard(@Context Actor actor, @PathParam("id") long id) {
        files.discard(actor, id);
    }
}
