package org.arrimo.platform.ws;

import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.cxf.Bus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.ws.cxf.Preparations;
import org.arrimo.platform.ws.gate.Endpoint;
import org.arrimo.platform.ws.gate.Endpoints;
import org.arrimo.platform.ws.gate.Settings;
import org.arrimo.platform.ws.rest.DescriptionResource;
import org.arrimo.platform.ws.rest.Health;
import org.arrimo.platform.ws.rest.HealthResource;
import org.arrimo.platform.ws.rest.Json;
import org.arrimo.platform.ws.rest.RestEndpoint;
import org.arrimo.platform.ws.soap.SoapEndpoint;
import org.arrimo.platform.ws.wss.MessageSignIn;

/** Makes a server for each resource and port, on the one bus of this bundle. */
public final class Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Pattern REST_PATH = Pattern.compile("/api(/[a-z0-9.-]+)+");
    private static final Pattern SOAP_PATH = Pattern.compile("/soap(/[a-z0-9.-]+)+");

    private final Endpoints endpoints;
    private final Settings settings;
    private final Health health;
    private final MessageSignIn signIn;
    private final JsonMapper mapper;
    private final Preparations preparations = new Preparations();
    private Bus bus;

    public Publisher(Endpoints endpoints, Settings settings, Health health, MessageSignIn signIn) {
        this.endpoints = endpoints;
        this.settings = settings;
        this.health = health;
        this.signIn = signIn;
        this.mapper = Json.mapper(settings.body());
    }

    /** Makes the bus, and publishes the description and the health of the house. */
    public void open() {
        bus = Buses.create();
        rest(DescriptionResource.PATH, new DescriptionResource(endpoints));
        rest(HealthResource.PATH, new HealthResource(health));
    }

    /** Ends every server and the bus. */
    public void close() {
        preparations.close();
        endpoints.all().forEach(this::withdraw);
        bus.shutdown(true);
    }

    /**
     * Publishes a REST resource, in place of the one that has its path.
     *
     * @throws IllegalArgumentException when it does not keep the rules of {@link RestResource}
     */
    public Endpoint rest(String path, RestResource resource) {
        check(REST_PATH, path, RestResource.PATH);
        return published(path, () -> RestEndpoint.publish(bus, path, resource, mapper));
    }

    /**
     * Publishes a SOAP port, in place of the one that has its path.
     *
     * @throws IllegalArgumentException when it does not keep the rules of {@link SoapPort}
     */
    public Endpoint soap(String path, SoapPort port) {
        check(SOAP_PATH, path, SoapPort.PATH);
        return published(path, () -> SoapEndpoint.publish(bus, path, port, settings.soapBody(), signIn));
    }

    /** Takes an endpoint away; its callers are told to come again. */
    public void withdraw(Endpoint endpoint) {
        endpoints.remove(endpoint);
        endpoint.close();
        LOG.info("event=ws.withdrawn path={}", endpoint.path());
    }

    /** Two servers can't have one path on the bus: the older one goes as the newer comes. */
    private synchronized Endpoint published(String path, java.util.function.Supplier<Endpoint> make) {
        endpoints.all().stream()
                .filter(endpoint -> endpoint.path().equals(path))
                .forEach(this::withdraw);
        Endpoint endpoint = make.get();
        endpoints.put(endpoint);
        preparations.add(endpoint);
        LOG.info("event=ws.published path={}", path);
        return endpoint;
    }

    private static void check(Pattern form, String path, String property) {
        if (!form.matcher(path).matches()) {
            throw new IllegalArgumentException("property " + property + " must match " + form.pattern());
        }
    }
}
