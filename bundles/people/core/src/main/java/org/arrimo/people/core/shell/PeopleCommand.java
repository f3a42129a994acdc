package org.arrimo.people.core.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.CommandException;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.signin.ShellActor;

/**
 * A command of whoever signed in to the shell. What is printed goes to {@code System.out}, since what a command returns
 * is not shown when it was called from outside the shell.
 */
abstract class PeopleCommand implements Action {
    @Reference
    private ShellActor shell;

    abstract void run(Actor actor);

    @Override
    public final Object execute() throws CommandException {
        try {
            run(shell.current());
            return null;
        } catch (ProblemException e) {
            // The shell shows this one's sentence; any other would be an error with a stack trace in the log.
            throw new CommandException(e.problem().detail(), e);
        }
    }
}
