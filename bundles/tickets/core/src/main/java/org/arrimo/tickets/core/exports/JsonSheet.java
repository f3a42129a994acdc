package org.arrimo.tickets.core.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.core.record.Names;

/** A ticket as JSON, written as it is read. */
final class JsonSheet implements Sheet {
    /** Says how to read it; another number when what is read today would be read wrong. */
    private static final String FORMAT = "arrimo.ticket/1";

    private static final JsonFactory JSON = new JsonFactory()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);

    private final JsonGenerator json;

    JsonSheet(OutputStream out) throws IOException {
        json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
    }

    @Override
    public void head(Actor actor, Instant now, boolean internal) throws IOException {
        json.writeStringField("exportedAt", now.toString());
        json.writeStringField("exportedBy", actor.name());
        json.writeBooleanField("internal", internal);
    }

    @Override
    public void ticket(Ticket ticket, boolean internal, Names names) throws IOException {
        json.writeObjectFieldStart("ticket");
        text("number", ticket.number());
        text("kind", Wire.name(ticket.number().kind()));
        text("subject", ticket.subject());
        text("description", ticket.description());
        text("descriptionHtml", ticket.descriptionHtml());
        text("state", Wire.name(ticket.state()));
        text("priority", Wire.name(ticket.priority()));
        text("impact", Wire.name(ticket.impact()));
        text("urgency", Wire.name(ticket.urgency()));
        named("requester", OptionalLong.of(ticket.requester()), names.people());
        named("organisation", ticket.organisation(), names.organisations());
        named("team", ticket.team(), names.teams());
        named("assignee", ticket.assignee(), names.people());
        text("contact", Wire.name(ticket.contact()));
        text("reference", ticket.reference());
        text("openedAt", ticket.openedAt());
        text("updatedAt", ticket.updatedAt());
        text("resolvedAt", ticket.resolvedAt());
        text("closedAt", ticket.closedAt());
        json.writeNumberField("reassignments", ticket.reassignments());
        json.writeNumberField("reopens", ticket.reopens());
        text("holdReason", ticket.holdReason().map(Wire::name));
        text("holdUntil", ticket.holdUntil());
        text("resolution", ticket.resolution().map(Wire::name));
        text("solution", ticket.solution());
        text("mergedInto", ticket.mergedInto());
        if (internal) {
            text("priorityReason", ticket.priorityReason());
            json.writeObjectFieldStart("facts");
            for (Map.Entry<String, String> fact : new TreeMap<>(ticket.facts()).entrySet()) {
                text(fact.getKey(), fact.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    @Override
    public void files(List<Attachment> files, Map<Long, String> people) throws IOException {
        json.writeArrayFieldStart("attachments");
        for (Attachment file : files) {
            json.writeStartObject();
            json.writeNumberField("id", file.id());
            text("name", file.name());
            text("type", file.type());
            json.writeNumberField("size", file.size());
            text("sha256", file.sha256());
            text("visibility", Wire.name(file.visibility()));
            named("author", OptionalLong.of(file.author()), people);
            text("at", file.at());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void beginMessages() throws IOException {
        begin("messages");
    }

    @Override
    public void endMessages(boolean more) throws IOException {
        end("messagesLeftOut", more);
    }

    void begin(String list) throws IOException {
        json.writeArrayFieldStart(list);
    }

    /** @param leftOut the name under which it stands whether there are more */
    void end(String leftOut, boolean more) throws IOException {
        json.writeEndArray();
        json.writeBooleanField(leftOut, more);
    }

    @Override
    public void message(Message message, boolean internal, Map<Long, String> people) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", message.id());
        named("author", OptionalLong.of(message.author()), people);
        text("at", message.at());
        text("visibility", Wire.name(message.visibility()));
        text("body", message.body());
        text("html", message.html());
        json.writeArrayFieldStart("attachments");
        for (Attachment file : message.attachments()) {
            if (internal || file.visibility() == Message.Visibility.PUBLIC) {
                json.writeNumber(file.id());
            }
        }
        json.writeEndArray();
        text("editedAt", message.editedAt());
        text("from", message.from());
        json.writeEndObject();
    }

    /** @param told which fields of it are told */
    void entry(Entry entry, Predicate<String> told) throws IOException {
        json.writeStartObject();
        text("at", entry.event().at());
        text("type", entry.event().type());
        text("actor", entry.actorName());
        text("via", entry.via());
        json.writeBooleanField("internal", entry.event().internal());
        json.writeArrayFieldStart("changes");
        for (Change change : entry.event().changes()) {
            if (told.test(change.field())) {
                json.writeStartObject();
                text("field", change.field());
                json.writeStringField("before", change.before());
                json.writeStringField("after", change.after());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void finish() throws IOException {
        json.writeEndObject();
        json.flush();
    }

    private void named(String field, OptionalLong id, Map<Long, String> names) throws IOException {
        if (id.isPresent()) {
            json.writeObjectFieldStart(field);
            json.writeNumberField("id", id.getAsLong());
            text("name", Optional.ofNullable(names.get(id.getAsLong())));
            json.writeEndObject();
        }
    }

    private void text(String field, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            text(field, value.get());
        }
    }

    private void text(String field, Object value) throws IOException {
        json.writeStringField(field, value.toString());
    }
}
