package org.arrimo.tickets.portal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.servlet.Servlet;

import org.arrimo.tickets.core.Assembly;

/** The bundle's pages by the names of their beans, put together of a desk's services as the blueprint says. */
final class Pages {
    private Pages() {}

    static Map<String, Servlet> of(Desk desk) {
        Map<String, Servlet> pages = new HashMap<>();
        Blueprint blueprint = Blueprint.read();
        try {
            for (String bean : blueprint.beans().values()) {
                Class<?> type = Class.forName(blueprint.classes().get(bean));
                pages.put(bean, (Servlet) page(desk, type.getConstructors()[0]));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return pages;
    }

    private static Object page(Desk desk, Constructor<?> constructor) throws ReflectiveOperationException {
        Object[] services = new Object[constructor.getParameterCount()];
        Class<?>[] types = constructor.getParameterTypes();
        for (int i = 0; i < types.length; i++) {
            services[i] = service(desk, types[i]);
        }
        return constructor.newInstance(services);
    }

    private static Object service(Desk desk, Class<?> type) throws IllegalAccessException, InvocationTargetException {
        if (type.isInstance(desk.people)) {
            return desk.people;
        }
        if (type.isInstance(desk.groups)) {
            return desk.groups;
        }
        if (type.isInstance(desk.absences)) {
            return desk.absences;
        }
        if (type.isInstance(desk.handovers)) {
            return desk.handovers;
        }
        if (type.isInstance(desk.openWork)) {
            return desk.openWork;
        }
        if (type.isInstance(desk.clock)) {
            return desk.clock;
        }
        FakeImports imports = new FakeImports();
        if (type.isInstance(imports)) {
            return imports;
        }
        for (Object part : parts(desk.real)) {
            Optional<Method> found = Arrays.stream(part.getClass().getMethods())
                    .filter(method -> method.getReturnType().equals(type) && method.getParameterCount() == 0)
                    .findFirst();
            if (found.isPresent()) {
                return found.get().invoke(part);
            }
        }
        throw new IllegalStateException("No test desk offers " + type);
    }

    private static List<Object> parts(Assembly real) {
        return List.of(
                real,
                real.vocabulary(),
                real.participation(),
                real.work(),
                real.definitions(),
                real.pending(),
                real.overview(),
                real.filing(),
                real.intake(),
                real.taking());
    }
}
