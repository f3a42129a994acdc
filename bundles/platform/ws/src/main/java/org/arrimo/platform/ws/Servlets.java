package org.arrimo.platform.ws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.servlet.Servlet;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

import org.arrimo.platform.spi.entrances.Entrance;
import org.arrimo.platform.spi.entrances.Entrances;

/** The web container's servlets, whoever put them there: what a bundle opens beside the house's own ways in shows here. */
public final class Servlets implements Entrances {
    private static final String PATTERN = "osgi.http.whiteboard.servlet.pattern";
    private static final String NAME = "osgi.http.whiteboard.servlet.name";

    private final BundleContext context;

    public Servlets(BundleContext context) {
        this.context = context;
    }

    @Override
    public List<Entrance> entrances() {
        List<Entrance> found = new ArrayList<>();
        for (ServiceReference<?> servlet : servlets()) {
            for (String pattern : patterns(servlet.getProperty(PATTERN))) {
                String name = String.valueOf(servlet.getProperty(NAME));
                found.add(new Entrance(Entrance.Kind.SERVLET, "*", pattern, "decided by " + name));
            }
        }
        return found;
    }

    private ServiceReference<?>[] servlets() {
        try {
            ServiceReference<?>[] found =
                    context.getAllServiceReferences(Servlet.class.getName(), "(" + PATTERN + "=*)");
            return found == null ? new ServiceReference<?>[0] : found;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> patterns(Object property) {
        return property instanceof String[] many ? Arrays.asList(many) : List.of(String.valueOf(property));
    }
}
