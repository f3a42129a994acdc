package org.arrimo.tickets.ws;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.ws.TestHouse;

import static org.assertj.core.api.Assertions.assertThat;

/** What clients of the REST API built on stays. Written anew with -Darrimo.openapi.write=true. */
class DescriptionTest {
    private static final Path GOLDEN = Path.of("src/test/resources/tickets-v1.openapi.json");
    private static final Pattern RESOURCE =
            Pattern.compile("arrimo\\.rest\\.path\" value=\"([^\"]+)\".*?<bean class=\"([^\"]+)\"", Pattern.DOTALL);

    @Test
    void the_openapi_document_is_as_it_was_published() throws Exception {
        try (TestHouse house = TestHouse.plain()) {
            for (Map.Entry<String, String> resource : resources().entrySet()) {
                house.publisher().rest(resource.getKey(), (RestResource) instance(Class.forName(resource.getValue())));
            }
            ObjectMapper mapper = new ObjectMapper();
            String document = house.send(house.anonymous("/api/openapi.json")).body();
            String pretty = mapper.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(mapper.readTree(document))
                            .replace("\r\n", "\n")
                    + "\n";
            if (Boolean.getBoolean("arrimo.openapi.write")) {
                Files.writeString(GOLDEN, pretty);
            }
            assertThat(pretty).isEqualTo(Files.readString(GOLDEN));
        }
    }

    /** @return the classes of all that the bundle offers over REST, by path */
    private static Map<String, String> resources() throws IOException {
        try (InputStream in = DescriptionTest.class.getResourceAsStream("/OSGI-INF/blueprint/blueprint.xml")) {
            Map<String, String> classes = new TreeMap<>();
            Matcher found = RESOURCE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (found.find()) {
                classes.put(found.group(1), found.group(2));
            }
            return classes;
        }
    }

    /** An instance that nobody calls: what it stands on does nothing. */
    private static Object instance(Class<?> type) throws ReflectiveOperationException {
        if (type.isInterface()) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });
        }
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] arguments = new Object[constructor.getParameterCount()];
        int next = 0;
        for (Class<?> parameter : Arrays.stream(constructor.getParameters())
                .map(Parameter::getType)
                .toList()) {
            arguments[next++] = instance(parameter);
        }
        return constructor.newInstance(arguments);
    }
}
