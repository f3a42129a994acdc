package org.arrimo.platform.spi.signin;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/** Who types at the administrator's shell; for a module's commands. */
@ProviderType
public interface ShellActor {
    /**
     * @return the person who signed in to the shell and whose command the calling thread runs
     * @throws org.arrimo.platform.api.ProblemException UNAUTHENTICATED when the thread runs nobody's command
     */
    Actor current();
}
