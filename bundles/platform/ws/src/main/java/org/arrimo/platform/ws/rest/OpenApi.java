package org.arrimo.platform.ws.rest;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.Upload;
import org.arrimo.platform.ws.gate.ProblemJson;
import org.arrimo.platform.ws.gate.Rules;

/** Writes the OpenAPI 3 document of resources from their annotations and records. */
final class OpenApi {
    private final Schemas schemas = new Schemas();

    Map<String, Object> document(List<RestMethods> resources) {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (RestMethods resource : resources) {
            for (Method method : resource.all()) {
                String verb = Parameters.verb(method).orElseThrow().toLowerCase(Locale.ROOT);
                paths.computeIfAbsent(resource.template(method), path -> new TreeMap<>())
                        .merge(verb, operation(resource.template(method), verb, method), OpenApi::merged);
            }
        }
        schemas.components().put("Problem", problem());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put("info", info());
        document.put("servers", List.of(Members.of("url", "/")));
        document.put("security", List.of(Members.of("basic", List.of()), Members.of("bearer", List.of())));
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    private static Map<String, Object> info() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", "Arrimo");
        info.put("version", "1");
        info.put("description", "The REST API of the modules that are installed at this moment.");
        return info;
    }

    private Map<String, Object> components() {
        Map<String, Object> schemes = new LinkedHashMap<>();
        for (String scheme : List.of("basic", "bearer")) {
            schemes.put(scheme, Members.of("type", "http", "scheme", scheme));
        }
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("schemas", schemas.components());
        components.put("securitySchemes", schemes);
        return components;
    }

    private Map<String, Object> operation(String path, String verb, Method method) {
        Optional<Doc> doc = Optional.ofNullable(method.getAnnotation(Doc.class));
        Map<String, Object> operation = new LinkedHashMap<>();
        String[] parts = path.split("/");
        operation.put("tags", List.of(parts[Math.min(3, parts.length - 1)]));
        operation.put("operationId", method.getDeclaringClass().getSimpleName() + "." + method.getName());
        doc.map(Doc::value).filter(text -> !text.isEmpty()).ifPresent(text -> operation.put("summary", text));
        roles(method).ifPresent(text -> operation.put("description", text));
        if (Rules.open(method)) {
            operation.put("security", List.of());
        }
        operation.put("parameters", parameters(verb, method));
        Parameters.body(method).ifPresent(type -> operation.put("requestBody", body(method, type)));
        operation.put("responses", responses(method, doc));
        return operation;
    }

    /** Two methods of one path and verb differ by what they take: one operation with both bodies. */
    @SuppressWarnings("unchecked")
    private static Object merged(Object first, Object second) {
        Map<String, Object> both = new LinkedHashMap<>((Map<String, Object>) first);
        Map<String, Object> other = (Map<String, Object>) second;
        if (both.get("requestBody") instanceof Map<?, ?> one && other.get("requestBody") instanceof Map<?, ?> two) {
            Map<String, Object> content = new LinkedHashMap<>((Map<String, Object>) one.get("content"));
            content.putAll((Map<String, Object>) two.get("content"));
            both.put("requestBody", Members.of("required", true, "content", content));
        }
        return both;
    }

    private static Optional<String> roles(Method method) {
        return Optional.ofNullable(method.getAnnotation(Rule.class))
                .map(Rule::roles)
                .filter(roles -> roles.length > 0)
                .map(roles -> "For: " + Arrays.stream(roles).map(Role::wire).collect(Collectors.joining(", ")));
    }

    private List<Map<String, Object>> parameters(String verb, Method method) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Parameters.Described described : Parameters.of(method)) {
            Map<String, Object> parameter = new LinkedHashMap<>();
            parameter.put("in", described.in());
            parameter.put("name", described.name());
            if (described.in().equals("path") || described.name().equals("If-Match")) {
                parameter.put("required", true);
            }
            if (!described.doc().isEmpty()) {
                parameter.put("description", described.doc());
            } else if (described.name().equals("If-Match")) {
                parameter.put("description", "The ETag that was read");
            }
            parameter.put("schema", schemas.of(described.type()));
            all.add(parameter);
        }
        if (verb.equals("post")) {
            Map<String, Object> key = new LinkedHashMap<>();
            key.put("in", "header");
            key.put("name", "Idempotency-Key");
            key.put(
                    "description",
                    "The same key with the same request is done once, and answered again as long as answers are kept");
            key.put("schema", Members.of("type", "string", "minLength", 1, "maxLength", 200));
            all.add(key);
        }
        return all;
    }

    private Map<String, Object> body(Method method, Type type) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        String[] media = consumes == null ? new String[] {MediaType.APPLICATION_JSON} : consumes.value();
        Map<String, Object> content = new LinkedHashMap<>();
        for (String one : media) {
            content.put(one, Members.of("schema", type == Upload.class ? upload(one) : schemas.of(type)));
        }
        return Members.of("required", true, "content", content);
    }

    private static Map<String, Object> upload(String media) {
        Map<String, Object> binary = Members.of("type", "string", "format", "binary");
        return media.startsWith("multipart/")
                ? Members.of("type", "object", "properties", Members.of("file", binary), "required", List.of("file"))
                : binary;
    }

    private Map<String, Object> responses(Method method, Optional<Doc> doc) {
        Type type = doc.map(Doc::answer)
                .filter(answer -> answer != Void.class)
                .map(answer -> (Type) answer)
                .orElse(method.getGenericReturnType());
        boolean empty = type == void.class || type == javax.ws.rs.core.Response.class;
        int status = doc.map(Doc::status).orElse(200);
        Map<String, Object> success = new LinkedHashMap<>();
        success.put("description", "Done");
        if (!empty) {
            Produces produces = Optional.ofNullable(method.getAnnotation(Produces.class))
                    .orElse(method.getDeclaringClass().getAnnotation(Produces.class));
            String media = produces == null ? MediaType.APPLICATION_JSON : produces.value()[0];
            success.put("content", Members.of(media, Members.of("schema", schemas.of(type))));
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(Integer.toString(status == 200 && type == void.class ? 204 : status), success);
        responses.put(
                "default",
                Members.of(
                        "description",
                        "A problem (RFC 9457)",
                        "content",
                        Members.of(
                                ProblemJson.TYPE,
                                Members.of("schema", Members.of("$ref", "#/components/schemas/Problem")))));
        return responses;
    }

    private static Map<String, Object> problem() {
        Map<String, Object> text = Members.of("type", "string");
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name : List.of("type", "title", "detail", "instance", "code", "field")) {
            members.put(name, text);
        }
        members.put("status", Members.of("type", "integer"));
        return Members.of(
                "type", "object", "properties", members, "required", List.of("type", "title", "status", "code"));
    }
}
