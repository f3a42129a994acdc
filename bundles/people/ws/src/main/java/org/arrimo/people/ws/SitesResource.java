package org.arrimo.people.ws;

import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.Site;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;

/** {@code /api/v1/sites} */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class SitesResource implements RestResource {
    private final Groups groups;

    public SitesResource(Groups groups) {
        this.groups = groups;
    }

    /** A site. */
    record SiteView(long id, String name, @Doc("The time zone it lies in") String zone) {
        static SiteView of(Site site) {
            return new SiteView(site.id(), site.name(), site.zone().getId());
        }
    }

    /** A site as it is to be. */
    record NewSite(
            @Doc("1 to 200 characters, unique") String name,
            @Doc("An IANA time zone; UTC if nothing is said") Optional<String> zone) {
        String zoneOrUtc() {
            return zone.orElse("UTC");
        }
    }

    @GET
    @Rule
    @Doc("The sites you may see, by name")
    public Listing<SiteView> list(@Context Actor actor) {
        return Listing.all(groups.sites(actor).stream().map(SiteView::of).toList());
    }

    @POST
    @Rule(roles = Role.ADMIN)
    @Doc(value = "Adds a site", status = 201, answer = SiteView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, NewSite site) {
        Site added = groups.addSite(actor, site.name(), site.zoneOrUtc());
        return Response.status(Response.Status.CREATED)
                .entity(SiteView.of(added))
                .build();
    }

    @PUT
    @Path("{id}")
    @Rule(roles = Role.ADMIN)
    @Doc("Gives a site another name or zone")
    @Consumes(MediaType.APPLICATION_JSON)
    public SiteView change(@Context Actor actor, @PathParam("id") long id, NewSite site) {
        return SiteView.of(groups.changeSite(actor, id, site.name(), site.zoneOrUtc()));
    }
}
