package org.arrimo.platform.ws.rest;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.cxf.Bus;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.lifecycle.SingletonResourceProvider;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.entrances.Entrance;
import org.arrimo.platform.spi.ws.LargeUploads;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.ws.cxf.CxfServer;
import org.arrimo.platform.ws.cxf.Prepared;
import org.arrimo.platform.ws.gate.Call;
import org.arrimo.platform.ws.gate.Endpoint;
import org.arrimo.platform.ws.gate.ProblemJson;
import org.arrimo.platform.ws.gate.Rules;

/** One REST resource, on a server of its own. */
public final class RestEndpoint implements Endpoint {
    private final RestMethods methods;
    private final boolean large;
    private final Prepared<CxfServer> server;

    private RestEndpoint(RestMethods methods, boolean large, Prepared<CxfServer> server) {
        this.methods = methods;
        this.large = large;
        this.server = server;
    }

    /**
     * Publishes a resource.
     *
     * @throws IllegalArgumentException when it does not declare its rules
     */
    public static RestEndpoint publish(Bus bus, String path, RestResource resource, JsonMapper mapper) {
        RestMethods methods = RestMethods.of(path, resource.getClass());
        boolean large = resource.getClass().isAnnotationPresent(LargeUploads.class);
        return new RestEndpoint(methods, large, new Prepared<>(bus, () -> server(bus, resource, mapper, methods)));
    }

    private static CxfServer server(Bus bus, RestResource resource, JsonMapper mapper, RestMethods methods) {
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress(methods.base());
        factory.setResourceClasses(resource.getClass());
        factory.setResourceProvider(resource.getClass(), new SingletonResourceProvider(resource));
        factory.setProviders(List.of(
                new JsonProvider(mapper),
                new UploadReader(),
                new ActorProvider(),
                new Guard(),
                new Links(methods.base()),
                new ProblemMapper(methods)));
        factory.setProperties(Map.of("default.wae.mapper.least.specific", Boolean.TRUE));
        return new CxfServer(bus, factory.create());
    }

    RestMethods methods() {
        return methods;
    }

    @Override
    public String path() {
        return methods.base();
    }

    @Override
    public Actor.Via via() {
        return Actor.Via.REST;
    }

    @Override
    public boolean admits(Actor actor) {
        return methods.all().stream().anyMatch(method -> Rules.admits(method, actor));
    }

    @Override
    public boolean takesLargeUploads() {
        return large;
    }

    @Override
    public List<Entrance> entrances() {
        return methods.all().stream()
                .map(method -> new Entrance(
                        Entrance.Kind.REST,
                        Parameters.verb(method).orElseThrow(),
                        methods.template(method),
                        Rules.text(method)))
                .distinct()
                .toList();
    }

    @Override
    public void handle(Call call, HttpServletResponse response) throws ServletException, IOException {
        // answered without a method being chosen, so that no rule of one would be asked
        boolean whatThereIs = call.getMethod().equals("OPTIONS");
        if (whatThereIs && call.actor().isEmpty() && methods.all().stream().noneMatch(Rules::open)) {
            throw Rules.signInFirst().exception();
        }
        server.get().invoke(call, response);
    }

    @Override
    public void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemJson.write(problem, request, response);
    }

    @Override
    public void prepare() {
        server.get();
    }

    @Override
    public void close() {
        server.close().ifPresent(CxfServer::close);
    }
}
