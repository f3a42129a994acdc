package org.arrimo.platform.spi.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.CommandException;
import org.osgi.annotation.versioning.ConsumerType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.signin.ShellActor;

/**
 * A command of whoever signed in to the shell. A {@link ProblemException} and a file that can't be read are shown as one
 * sentence; anything else is a fault, which the shell logs.
 */
@ConsumerType
public abstract class ShellCommand implements Action {
    @Reference
    private ShellActor shell;

    /**
     * Does what the command says.
     *
     * @param actor who typed it
     * @param out where its answer goes: to the terminal, or into the pipe the command stands before
     * @throws IOException when a file that the command names can't be read
     */
    protected abstract void run(Actor actor, PrintStream out) throws IOException;

    /** Called by the shell. */
    @Override
    public final Object execute() throws CommandException {
        try {
            // The shell leads System.out to whoever called; the console of its session would pass by a pipe.
            run(shell.current(), System.out);
            return null;
        } catch (ProblemException e) {
            throw new CommandException(e.problem().detail(), e);
        } catch (NoSuchFileException e) {
            throw new CommandException("There is no file " + e.getFile() + " on the host of this shell", e);
        } catch (IOException | UncheckedIOException e) {
            throw new CommandException(e.getMessage(), e);
        }
    }
}
