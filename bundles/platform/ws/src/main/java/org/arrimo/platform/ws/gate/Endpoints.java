package org.arrimo.platform.ws.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.arrimo.platform.api.Problem;

/** What is published where. A path whose service went away is remembered, so that its callers know to come again. */
public final class Endpoints {
    private final Map<String, Endpoint> published = new ConcurrentHashMap<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    /**
     * @return what was there before, to be closed by the caller, or null
     */
    public Endpoint put(Endpoint endpoint) {
        Endpoint before = published.put(endpoint.path(), endpoint);
        gone.remove(endpoint.path());
        return before;
    }

    /** Takes an endpoint away, unless another one has taken its path. */
    public void remove(Endpoint endpoint) {
        gone.add(endpoint.path());
        if (!published.remove(endpoint.path(), endpoint)) {
            gone.remove(endpoint.path());
        }
    }

    /** @return everything that is published now */
    public List<Endpoint> all() {
        return List.copyOf(published.values());
    }

    /**
     * @param path the decoded path of a request
     * @return the endpoint with the longest path that the request's path begins with
     * @throws org.arrimo.platform.api.ProblemException UNAVAILABLE when there was one until it went away; NOT_FOUND
     */
    public Endpoint at(String path) {
        for (String prefix = path; !prefix.isEmpty(); prefix = prefix.substring(0, prefix.lastIndexOf('/'))) {
            Endpoint endpoint = published.get(prefix);
            if (endpoint != null) {
                return endpoint;
            }
            if (gone.contains(prefix)) {
                throw away().exception();
            }
        }
        throw Problem.notFound().exception();
    }

    /** @return what callers of a path are told whose service went away */
    public static Problem away() {
        return Problem.of(
                Problem.Kind.UNAVAILABLE,
                "module-away",
                "This part of the desk is away for the moment. Try again later.");
    }
}
