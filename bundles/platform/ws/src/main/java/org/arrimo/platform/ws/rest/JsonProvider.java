package org.arrimo.platform.ws.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.MessageBodyWriter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.Upload;
import org.arrimo.platform.ws.gate.Unexpected;

/** Reads and writes records as JSON. */
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Produces(MediaType.APPLICATION_JSON)
public final class JsonProvider implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    private final JsonMapper mapper;

    JsonProvider(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isJson(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isJson(type);
    }

    private static boolean isJson(Class<?> type) {
        return type != byte[].class
                && type != String.class
                && type != Upload.class
                && !InputStream.class.isAssignableFrom(type)
                && !StreamingOutput.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            Object value = mapper.readerFor(mapper.constructType(generic)).readValue(body);
            if (value == null) {
                throw required();
            }
            return value;
        } catch (MismatchedInputException e) {
            boolean empty = e.getPath().isEmpty()
                    && String.valueOf(e.getOriginalMessage()).startsWith("No content");
            throw empty ? required() : refused(e);
        } catch (JsonProcessingException e) {
            throw refused(e);
        }
    }

    /** A module's own check that ran while its record was made is what the caller needs to hear. */
    private static RuntimeException refused(JsonProcessingException failure) {
        return Unexpected.expected(failure)
                .orElseGet(() -> JsonProblems.of(failure))
                .exception();
    }

    private static RuntimeException required() {
        return Problem.of(Problem.Kind.INVALID, "body-required", "The request needs a JSON object as its body.")
                .exception();
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(mapper.writeValueAsBytes(value));
    }
}
