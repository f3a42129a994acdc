package org.arrimo.tickets.ws.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.FieldSheet;
import org.arrimo.tickets.api.FieldValue;
import org.arrimo.tickets.api.TicketFields;
import org.arrimo.tickets.api.TicketNumber;

/** {@code /api/v1/tickets/fields}: what tickets have in the fields that administrators gave to them. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class TicketFieldsResource implements RestResource {
    private final TicketFields fields;

    public TicketFieldsResource(TicketFields fields) {
        this.fields = fields;
    }

    /** What to set; what is not mentioned stays. */
    record FieldsChange(
            @Doc(
                            "By the field's key, written as its type says: 2026-01-31, -12.5, true, an option's key; empty takes it away")
                    Map<String, String> fields,
            @Doc(
                            "What you read in them, by their keys, empty for nothing: one that holds something else by now is a conflict. Fields for the desk alone leave the version, so say it for them")
                    Map<String, String> read) {
        static Map<String, Optional<String>> values(Map<String, String> said) {
            Map<String, Optional<String>> values = new LinkedHashMap<>();
            if (said != null) {
                said.forEach((key, value) -> values.put(key, Optional.of(value)));
            }
            return values;
        }
    }

    /** What a ticket has. */
    record FieldsView(
            @Doc("The ticket's; the ETag") long version,
            @Doc("By the field's key, those that were set") Map<String, String> fields,
            @Doc("The fields you see here, with those in use that you may set") List<CustomFieldView> known) {
        static FieldsView of(FieldSheet sheet) {
            Map<String, String> values = new LinkedHashMap<>();
            sheet.values().forEach(one -> one.value()
                    .ifPresent(value -> values.put(one.field().key(), value)));
            return new FieldsView(
                    sheet.version(),
                    values,
                    sheet.values().stream()
                            .map(FieldValue::field)
                            .map(CustomFieldView::of)
                            .toList());
        }
    }

    @GET
    @Path("{number}")
    @Rule
    @Doc(value = "What a ticket has in its custom fields", answer = FieldsView.class)
    public Response get(@Context Actor actor, @PathParam("number") String number) {
        return answer(fields.of(actor, TicketNumber.of(number)));
    }

    @PATCH
    @Path("{number}")
    @Rule
    @Doc(value = "Sets custom fields of a ticket; for the desk", answer = FieldsView.class)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response change(
            @Context Actor actor,
            @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            FieldsChange change) {
        TicketNumber which = TicketNumber.of(number);
        return answer(fields.change(
                actor,
                which,
                ETags.version(ifMatch),
                FieldsChange.values(change.read()),
                FieldsChange.values(change.fields())));
    }

    private static Response answer(FieldSheet sheet) {
        return Response.ok()
                .tag(ETags.of(sheet.version()))
                .entity(FieldsView.of(sheet))
                .build();
    }
}
