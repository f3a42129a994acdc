package org.arrimo.tickets.core.store;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;

/** The further fields of a ticket, as they are kept: a JSON object of strings. */
public final class Facts {
    private static final JsonFactory JSON = new JsonFactory();

    private Facts() {}

    /** @return what to store; null for no facts */
    public static String column(Map<String, String> facts) {
        if (facts.isEmpty()) {
            return null;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, String> fact : facts.entrySet()) {
                json.writeStringField(fact.getKey(), fact.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** @return the facts in their order */
    public static Map<String, String> of(String column) {
        if (column == null) {
            return Map.of();
        }
        Map<String, String> facts = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(column)) {
            json.nextToken();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                facts.put(name, json.nextTextValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(facts);
    }
}
