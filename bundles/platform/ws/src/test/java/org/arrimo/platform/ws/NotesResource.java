package org.arrimo.platform.ws;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.spi.ws.Access;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.platform.spi.ws.Patched;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.Upload;

/** A resource with one of everything. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class NotesResource implements RestResource {
    /** Called for each new note, to write it somewhere. */
    public interface Store {
        long add(String text);
    }

    /** A word of a closed list. */
    public enum Colour {
        LIGHT_BLUE,
        RED
    }

    /** What a new note has. */
    public record NewNote(
            @Doc("One line") String text,
            Optional<Colour> colour,
            Optional<NameOrId> owner,
            Optional<Instant> at,
            Optional<Set<Long>> tags) {}

    /** What may change. */
    public record NotePatch(Patched<String> text, Patched<NameOrId> owner) {}

    /** A note. */
    public record Note(long id, String text, Optional<Colour> colour, Optional<Instant> at, String by) {}

    /** Which notes are wanted. */
    public static final class Filter {
        @QueryParam("text")
        @Doc("Part of the text")
        private String text;
    }

    private final Store store;

    public NotesResource(Store store) {
        this.store = store;
    }

    @GET
    @Rule
    @Doc("Notes")
    public Listing<Note> list(
            @BeanParam Filter filter, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        PageRequest.parse(limit, cursor);
        return new Listing<>(List.of(), Optional.of(filter.text == null ? "abc" : "é&x"));
    }

    @POST
    @Rule
    @Doc(value = "Writes a note", status = 201, answer = Note.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, NewNote draft) {
        String text = Text.line("text", draft.text(), 20);
        long id = store.add(text);
        Note note = new Note(id, text, draft.colour(), draft.at(), actor.login());
        return Response.created(URI.create("/api/v1/notes/" + id))
                .tag(ETags.of(id))
                .entity(note)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Rule
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public String change(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, NotePatch patch) {
        if (ETags.version(ifMatch).orElse(id) != id) {
            throw Problem.stale().exception();
        }
        return "{\"text\":\"" + patch.text() + "\",\"owner\":\"" + patch.owner() + "\"}";
    }

    @POST
    @Path("{id}/files")
    @Rule
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.WILDCARD})
    public String attach(@PathParam("id") long id, Upload upload) throws IOException {
        upload.only("visibility");
        try (InputStream in = upload.content().open()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return "\"" + upload.fileName().orElse("?") + " " + upload.type() + " " + upload.fields() + " " + text
                    + "\"";
        }
    }

    @GET
    @Path("open")
    @Rule(Access.ANYONE)
    public String open(@Context Actor actor) {
        return "\"" + (actor == null ? "nobody" : actor.login()) + "\"";
    }

    @GET
    @Path("secret")
    @Rule(roles = Role.ADMIN)
    public String secret() {
        return "\"never\"";
    }

    @GET
    @Path("broken")
    @Rule
    public String broken() {
        throw new IllegalStateException("password=hunter2");
    }

    @GET
    @Path("away")
    @Rule
    public String away() {
        throw Problem.of(Problem.Kind.UNAVAILABLE, "away", "Come again.").exception();
    }
}
