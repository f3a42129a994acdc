package org.arrimo.platform.ws.rest;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.platform.spi.ws.Patched;

/** The JSON schemas of Java types, as OpenAPI writes them; records become named components. */
final class Schemas {
    private final Map<String, Object> components = new TreeMap<>();
    private final Map<String, Class<?>> named = new HashMap<>();

    /** @return the named components that came up so far */
    Map<String, Object> components() {
        return components;
    }

    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        return type instanceof Class<?> plain ? plain(plain) : Members.of();
    }

    private Map<String, Object> generic(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        Type last = bound(arguments[arguments.length - 1]);
        if (raw == Optional.class) {
            return of(last);
        }
        if (raw == Patched.class) {
            Map<String, Object> nullable = new LinkedHashMap<>(of(last));
            nullable.put("nullable", true);
            return nullable;
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return Members.of("type", "array", "items", of(last));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Members.of("type", "object", "additionalProperties", of(last));
        }
        if (raw == Listing.class) {
            Map<String, Object> next = Members.of("type", "string", "description", "The cursor of the following page");
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("items", Members.of("type", "array", "items", of(last)));
            members.put("next", next);
            return object(members, List.of("items"));
        }
        return of(raw);
    }

    private static Type bound(Type type) {
        return type instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : type;
    }

    private Map<String, Object> plain(Class<?> type) {
        if (type == String.class) {
            return Members.of("type", "string");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Members.of("type", "boolean");
        }
        if (type == int.class || type == Integer.class) {
            return Members.of("type", "integer", "format", "int32");
        }
        if (type == long.class || type == Long.class || type == OptionalLong.class) {
            return Members.of("type", "integer", "format", "int64");
        }
        if (type == Instant.class || type == OffsetDateTime.class || type == ZonedDateTime.class) {
            return Members.of("type", "string", "format", "date-time");
        }
        if (type == LocalDate.class) {
            return Members.of("type", "string", "format", "date");
        }
        if (type == NameOrId.class) {
            return Members.of(
                    "oneOf", List.of(Members.of("type", "string"), Members.of("type", "integer", "format", "int64")));
        }
        if (type.isEnum()) {
            return Members.of("type", "string", "enum", words(type));
        }
        return type.isRecord() ? component(type) : Members.of();
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> Wire.name((Enum<?>) constant))
                .toList();
    }

    private Map<String, Object> component(Class<?> type) {
        String name = name(type);
        if (!components.containsKey(name)) {
            components.put(name, Members.of()); // a record that holds itself finds its own name
            Map<String, Object> members = new LinkedHashMap<>();
            List<String> required = new ArrayList<>();
            for (RecordComponent part : type.getRecordComponents()) {
                members.put(part.getName(), described(part));
                if (!isOptional(part.getGenericType())) {
                    required.add(part.getName());
                }
            }
            components.put(name, object(members, required));
        }
        return Members.of("$ref", "#/components/schemas/" + name);
    }

    /** Two modules may have records of one name: the second is called after its module as well. */
    private String name(Class<?> type) {
        String simple = type.getSimpleName();
        Class<?> first = named.putIfAbsent(simple, type);
        if (first == null || first == type) {
            return simple;
        }
        String module =
                type.getPackageName().replaceFirst("^org\\.arrimo\\.", "").replaceFirst("\\..*", "");
        return Character.toUpperCase(module.charAt(0)) + module.substring(1) + simple;
    }

    private Map<String, Object> described(RecordComponent part) {
        Map<String, Object> schema = of(part.getGenericType());
        Doc doc = part.getAnnotation(Doc.class);
        if (doc == null) {
            return schema;
        }
        Map<String, Object> described = new LinkedHashMap<>();
        if (schema.containsKey("$ref")) {
            described.put("allOf", List.of(schema)); // what stands beside a $ref is not read
        } else {
            described.putAll(schema);
        }
        described.put("description", doc.value());
        return described;
    }

    private static boolean isOptional(Type type) {
        Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        return !(raw instanceof TypeVariable<?>)
                && Set.of(Optional.class, OptionalLong.class, Patched.class).contains(raw);
    }

    private static Map<String, Object> object(Map<String, Object> members, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", members);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }
}
