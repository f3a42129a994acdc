package org.arrimo.people.ws;

import java.time.Instant;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.people.api.Token;
import org.arrimo.people.api.Tokens;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;

/** {@code /api/v1/tokens}: the caller's own. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class TokensResource implements RestResource {
    private static final String KEY = "Idempotency-Key";

    private final Tokens tokens;

    public TokensResource(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A token to be made. */
    record NewToken(
            @Doc("What you call it, 1 to 100 characters") String label,
            @Doc("When it ends; never if nothing is said") Optional<Instant> expiresAt,
            @Doc("Whether WS-Security's PasswordDigest is to be made with it: its secret is then kept encrypted")
                    Optional<Boolean> forDigest) {}

    /** A token with its secret, which is shown this once. */
    record IssuedToken(
            long id, String label, Instant createdAt, Optional<Instant> expiresAt, boolean forDigest, String secret) {}

    @GET
    @Rule
    @Doc("Your tokens, newest first")
    public Listing<Token> list(@Context Actor actor) {
        return Listing.all(tokens.mine(actor));
    }

    @POST
    @Rule
    @Doc(
            value =
                    "Makes a token of yours; refused with an Idempotency-Key, since the secret is not kept to be told again",
            status = 201,
            answer = IssuedToken.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(@Context Actor actor, @Context HttpHeaders headers, NewToken wanted) {
        if (headers.getHeaderString(KEY) != null) {
            throw Problem.invalid(KEY, "shown-once", "can't be used here: the secret is not kept to be told again")
                    .exception();
        }
        Tokens.Issued issued = wanted.forDigest().orElse(false)
                ? tokens.issueForDigest(actor, wanted.label(), wanted.expiresAt())
                : tokens.issue(actor, wanted.label(), wanted.expiresAt());
        Token token = issued.token();
        return Response.status(Response.Status.CREATED)
                .entity(new IssuedToken(
                        token.id(),
                        token.label(),
                        token.createdAt(),
                        token.expiresAt(),
                        token.forDigest(),
                        issued.secret()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Rule
    @Doc(value = "Revokes a token of yours", status = 204)
    public void revoke(@Context Actor actor, @PathParam("id") long id) {
        tokens.revoke(actor, id);
    }
}
