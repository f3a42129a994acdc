package org.arrimo.itests.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one desk that all of them share: embedded Derby, no demo. It is stopped when all are done. */
public final class SharedDesk implements ParameterResolver {
    /** All tests come from one address, and some of them try what is wrong very often. */
    private static final String PATIENT =
            "signin.freePerLogin = 5\nsignin.freePerPlace = 100000\nsignin.longestWaitSeconds = 900\n";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Desk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedDesk.class))
                .getOrComputeIfAbsent("desk", key -> new Running(), Running.class)
                .desk;
    }

    private static final class Running implements AutoCloseable {
        private final Desk desk;

        private Running() {
            try {
                Path data = Files.createTempDirectory("arrimo-desk-");
                Path people = Files.createDirectories(data.resolve("etc")).resolve("org.arrimo.people.cfg");
                Files.writeString(people, PATIENT);
                desk = Desk.start(data, "--no-demo");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            desk.close();
        }
    }
}
