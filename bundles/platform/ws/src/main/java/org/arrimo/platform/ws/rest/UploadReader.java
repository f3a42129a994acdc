package org.arrimo.platform.ws.rest;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyReader;

import org.apache.cxf.attachment.ContentDisposition;
import org.apache.cxf.jaxrs.ext.MessageContext;
import org.apache.cxf.jaxrs.ext.MessageContextImpl;
import org.apache.cxf.jaxrs.ext.multipart.Attachment;
import org.apache.cxf.jaxrs.ext.multipart.MultipartBody;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.jaxrs.utils.multipart.AttachmentUtils;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.Upload;
import org.arrimo.platform.ws.gate.Unexpected;

/** Reads a file out of a form, or takes the whole body for it. */
@Consumes(MediaType.WILDCARD)
public final class UploadReader implements MessageBodyReader<Upload> {
    private static final String FILE = "file";
    private static final int MAX_FIELD = 10_000;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        if (media != null && media.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE) && !media.isWildcardType()) {
            return form();
        }
        Optional<String> name = Optional.ofNullable(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .map(ContentDisposition::new)
                .map(ContentDisposition::getFilename)
                .map(UploadReader::utf8);
        String claimed = media == null ? MediaType.APPLICATION_OCTET_STREAM : media.toString();
        return new Upload(name, claimed, () -> body, Map.of());
    }

    private static Upload form() throws IOException {
        MessageContext context = new MessageContextImpl(JAXRSUtils.getCurrentMessage());
        MultipartBody form;
        try {
            form = AttachmentUtils.getMultipartBody(context);
        } catch (RuntimeException e) {
            throw Unexpected.expected(e)
                    .orElse(Problem.of(Problem.Kind.INVALID, "malformed-form", "The multipart form is malformed."))
                    .exception();
        }
        Attachment file = null;
        Map<String, String> fields = new LinkedHashMap<>();
        for (Attachment part : form.getAllAttachments()) {
            String name = part.getContentDisposition() == null
                    ? ""
                    : Optional.ofNullable(part.getContentDisposition().getParameter("name"))
                            .orElse("");
            if (name.equals(FILE) && file == null) {
                file = part;
            } else if (fields.put(name, text(name, part)) != null || name.equals(FILE)) {
                throw Problem.invalid(name, "duplicate-field", "is there twice").exception();
            }
        }
        if (file == null) {
            throw Problem.invalid(FILE, "required", "is required").exception();
        }
        return upload(file, fields);
    }

    private static Upload upload(Attachment file, Map<String, String> fields) {
        Optional<String> name = Optional.ofNullable(file.getContentDisposition())
                .map(ContentDisposition::getFilename)
                .map(UploadReader::utf8);
        String type = file.getContentType() == null
                ? MediaType.APPLICATION_OCTET_STREAM
                : file.getContentType().toString();
        return new Upload(name, type, () -> file.getDataHandler().getInputStream(), fields);
    }

    /** Browsers and RFC 7578 write names in UTF-8, which the library reads as ISO 8859-1. */
    private static String utf8(String name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(name)))
                    .toString();
        } catch (CharacterCodingException e) {
            return name; // it was said in another way, as by filename*
        }
    }

    private static String text(String name, Attachment part) throws IOException {
        try (InputStream in = part.getDataHandler().getInputStream()) {
            byte[] octets = in.readNBytes(MAX_FIELD + 1);
            if (octets.length > MAX_FIELD) {
                throw Problem.invalid(name, "too-long", "must have at most " + MAX_FIELD + " bytes", "" + MAX_FIELD)
                        .exception();
            }
            return new String(octets, StandardCharsets.UTF_8);
        }
    }
}
