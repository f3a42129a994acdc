package org.arrimo.platform.spi.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.file.NoSuchFileException;

import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.signin.ShellActor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ShellCommandTest {
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    @Test
    void aMistakeIsOneSentence() {
        assertThatThrownBy(() -> command(() -> {
                            throw Problem.invalid("login", "empty", "is empty").exception();
                        })
                        .execute())
                .isInstanceOf(CommandException.class)
                .hasMessage("login is empty");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> command(() -> {
                            throw new NoSuchFileException("/none.csv");
                        })
                        .execute())
                .isInstanceOf(CommandException.class)
                .hasMessage("There is no file /none.csv on the host of this shell");
    }

    @Test
    void aFaultStaysAFault() throws Exception {
        assertThatThrownBy(() -> command(() -> {
                            throw new IllegalStateException("broken");
                        })
                        .execute())
                .isInstanceOf(IllegalStateException.class);
        assertThat(command(() -> {}).execute()).isNull();
    }

    /** As the shell makes one: its references are put into its fields. */
    private static ShellCommand command(Work work) {
        ShellCommand command = new ShellCommand() {
            @Override
            protected void run(Actor actor, PrintStream out) throws IOException {
                work.run();
            }
        };
        try {
            Field shell = ShellCommand.class.getDeclaredField("shell");
            shell.setAccessible(true);
            shell.set(command, (ShellActor) () -> null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return command;
    }
}
