package org.arrimo.platform.ws.rest;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.ws.rs.Path;

import org.arrimo.platform.ws.gate.Rules;

/**
 * The methods of one resource.
 *
 * @param base the path of the resource
 * @param all its methods
 */
record RestMethods(String base, List<Method> all) {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    /**
     * @throws IllegalArgumentException when there are none, or one has no rule; the message names it
     */
    static RestMethods of(String base, Class<?> resource) {
        List<Method> all = Parameters.methods(resource);
        String missing = Rules.missing(all);
        if (all.isEmpty() || !missing.isEmpty()) {
            throw new IllegalArgumentException(all.isEmpty() ? "it has no resource methods" : "no @Rule on " + missing);
        }
        return new RestMethods(base, all);
    }

    /** @return the whole path of a method, with its variables in braces */
    String template(Method method) {
        String below = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        String path = below.isEmpty() || below.equals("/") ? "" : "/" + below.replaceFirst("^/", "");
        return base + path;
    }

    /** @return what may be done with a path, for {@code Allow} */
    List<String> allowed(String path) {
        TreeSet<String> verbs = all.stream()
                .filter(method -> pattern(template(method)).matcher(path).matches())
                .map(method -> Parameters.verb(method).orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
        verbs.add("OPTIONS");
        if (verbs.contains("GET")) {
            verbs.add("HEAD");
        }
        return List.copyOf(verbs);
    }

    private static Pattern pattern(String template) {
        String[] fixed = VARIABLE.split(template, -1);
        StringBuilder regex = new StringBuilder(Pattern.quote(fixed[0]));
        for (int i = 1; i < fixed.length; i++) {
            regex.append("[^/]+").append(Pattern.quote(fixed[i]));
        }
        return Pattern.compile(regex.append("/?").toString());
    }
}
