package org.arrimo.itests.desk;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one desk that all of them share: embedded Derby, no demo. It is stopped when all are done. */
public final class SharedDesk implements ParameterResolver {

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
                desk = Desk.start(Files.createTempDirectory("arrimo-desk-"), "--no-demo");
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
