package org.arrimo.platform.journal.core;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;

import org.arrimo.platform.journal.api.Change;

/** Changes as they are kept: {@code [["state","new","resolved"],["team",null,"Network"]]}. */
final class ChangesJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ChangesJson() {}

    static String write(List<Change> changes) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (Change change : changes) {
                json.writeStartArray();
                json.writeString(change.field());
                json.writeString(change.before());
                json.writeString(change.after());
                json.writeEndArray();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** @return the text as it stands within a value */
    static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    static List<Change> read(String text) {
        List<Change> changes = new ArrayList<>();
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                changes.add(new Change(json.nextTextValue(), json.nextTextValue(), json.nextTextValue()));
                json.nextToken();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The journal holds changes that are none: " + text, e);
        }
        return changes;
    }
}
