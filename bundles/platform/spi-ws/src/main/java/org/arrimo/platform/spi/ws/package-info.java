/**
 * How a module offers REST resources and SOAP ports. Registering the service is the whole integration: {@code
 * platform/ws} makes one server for each, with authentication, limits, problems, idempotency and the published
 * descriptions in place.
 *
 * <p>A whole REST resource:
 *
 * <pre>{@code
 * @Path("/")
 * @Produces(MediaType.APPLICATION_JSON)
 * public final class NotesResource implements RestResource {
 *     private final Notes notes;
 *
 *     public NotesResource(Notes notes) { this.notes = notes; }
 *
 *     @GET
 *     @Rule
 *     @Doc("The notes you may read, newest first")
 *     public Listing<Note> list(
 *             @Context Actor actor, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
 *         return Listing.of(notes.list(actor, PageRequest.parse(limit, cursor)));
 *     }
 *
 *     @DELETE
 *     @Path("{id}")
 *     @Rule(roles = Role.ADMIN)
 *     @Doc("Deletes a note")
 *     public void delete(@Context Actor actor, @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
 *         notes.delete(actor, id, ETags.version(ifMatch));
 *     }
 * }
 * }</pre>
 *
 * <p>with, in its Blueprint file, {@code <service ref="notes" interface="org.arrimo.platform.spi.ws.RestResource">} and
 * the property {@value org.arrimo.platform.spi.ws.RestResource#PATH} = {@code /api/v1/notes}.
 *
 * <p>A whole SOAP port:
 *
 * <pre>{@code
 * @WebService(name = "Notes", serviceName = "NotesService", portName = "NotesPort", targetNamespace = "urn:arrimo:notes:v1")
 * public final class NotesPort implements SoapPort {
 *     private final Notes notes;
 *     @Resource private WebServiceContext context;
 *
 *     public NotesPort(Notes notes) { this.notes = notes; }
 *
 *     @Rule
 *     @WebMethod
 *     @WebResult(name = "note")
 *     public NoteData getNote(@XmlElement(required = true) @WebParam(name = "id") long id) throws SoapProblem {
 *         return NoteData.of(notes.get(Caller.of(context), id));
 *     }
 * }
 * }</pre>
 *
 * <p>with the property {@value org.arrimo.platform.spi.ws.SoapPort#PATH} = {@code /soap/v1/notes}.
 *
 * <p>What a module throws is a {@link org.arrimo.platform.api.ProblemException}; it reaches the caller as {@code
 * application/problem+json} or as the typed fault {@link org.arrimo.platform.spi.ws.SoapProblem}.
 */
@Version("1.2.0")
package org.arrimo.platform.spi.ws;

import org.osgi.annotation.versioning.Version;
