package org.arrimo.people.core;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.arrimo.people.api.PersonalSheet;

/** What is kept of a person as JSON, written as it is read: parts, each with lists, each with rows. */
final class PersonalJson implements PersonalSheet {
    /** Says how to read it; another number when what is read today would be read wrong. */
    private static final String FORMAT = "arrimo.person/1";

    private static final JsonFactory JSON = new JsonFactory()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);

    private final JsonGenerator json;
    private boolean inList;

    PersonalJson(OutputStream out, Instant now) throws IOException {
        json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeStringField("exportedAt", now.toString());
    }

    void begin(String part) throws IOException {
        json.writeObjectFieldStart(part);
    }

    void end() throws IOException {
        endList();
        json.writeEndObject();
    }

    /** To be called when all of it is written: what broke off before that is not valid JSON, and looks like nothing whole. */
    void finish() throws IOException {
        json.writeEndObject();
        json.flush();
    }

    @Override
    public void list(String name) throws IOException {
        endList();
        json.writeArrayFieldStart(name);
        inList = true;
    }

    @Override
    public void row(Map<String, ?> fields) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, ?> field : fields.entrySet()) {
            write(field.getKey(), field.getValue());
        }
        json.writeEndObject();
    }

    private void write(String name, Object value) throws IOException {
        if (value instanceof Number number) {
            json.writeNumberField(name, number.longValue());
        } else if (value instanceof Boolean yes) {
            json.writeBooleanField(name, yes);
        } else if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    private void endList() throws IOException {
        if (inList) {
            json.writeEndArray();
            inList = false;
        }
    }
}
