package org.arrimo.platform.ws.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.ws.rs.BeanParam;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;

import org.arrimo.platform.spi.ws.Doc;

/** What the methods of a resource take, read off their annotations, once for each method. */
final class Parameters {
    /** Kept by the class itself, so that it goes with its bundle. */
    private static final ClassValue<Map<Method, List<Described>>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<Method, List<Described>> computeValue(Class<?> resource) {
            return new ConcurrentHashMap<>();
        }
    };

    /**
     * One parameter of a request.
     *
     * @param in {@code path}, {@code query} or {@code header}
     */
    record Described(String in, String name, Type type, String doc) {
        boolean isRepeatable() {
            return type instanceof ParameterizedType generic
                    && Collection.class.isAssignableFrom((Class<?>) generic.getRawType());
        }
    }

    private Parameters() {}

    /** @return the resource methods of a class, by path and name */
    static List<Method> methods(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .filter(method -> verb(method).isPresent())
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toGenericString))
                .toList();
    }

    /** @return the HTTP method a resource method answers */
    static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    static List<Described> of(Method method) {
        return KNOWN.get(method.getDeclaringClass()).computeIfAbsent(method, Parameters::read);
    }

    private static List<Described> read(Method method) {
        List<Described> found = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    described(field, field.getGenericType()).ifPresent(found::add);
                }
            }
            described(parameter, parameter.getParameterizedType()).ifPresent(found::add);
        }
        return found;
    }

    /** @return the type of the body a method takes */
    static Optional<Type> body(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> !parameter.isAnnotationPresent(BeanParam.class)
                        && !parameter.isAnnotationPresent(Context.class)
                        && described(parameter, parameter.getParameterizedType())
                                .isEmpty())
                .map(Parameter::getParameterizedType)
                .findFirst();
    }

    private static Optional<Described> described(AnnotatedElement element, Type type) {
        String doc = Optional.ofNullable(element.getAnnotation(Doc.class))
                .map(Doc::value)
                .orElse("");
        if (element.isAnnotationPresent(QueryParam.class)) {
            return Optional.of(new Described(
                    "query", element.getAnnotation(QueryParam.class).value(), type, doc));
        }
        if (element.isAnnotationPresent(PathParam.class)) {
            return Optional.of(
                    new Described("path", element.getAnnotation(PathParam.class).value(), type, doc));
        }
        if (element.isAnnotationPresent(HeaderParam.class)) {
            return Optional.of(new Described(
                    "header", element.getAnnotation(HeaderParam.class).value(), type, doc));
        }
        return Optional.empty();
    }
}
