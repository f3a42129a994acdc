package org.arrimo.people.core.shell;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.arrimo.people.api.Tokens;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.shell.ShellCommand;

/** {@code arrimo:token-issue} */
@Service
@Command(
        scope = "arrimo",
        name = "token-issue",
        description = "Makes an API token of your own and prints it, which is shown this once")
public class TokenIssue extends ShellCommand {
    @Argument(name = "label", required = true, description = "what you call it")
    private String label;

    @Option(name = "--days", description = "after how many days it ends; never if nothing is said")
    private Integer days;

    @Option(
            name = "--digest",
            description = "for programs that prove to know it without sending it (WS-Security's PasswordDigest)")
    private boolean digest;

    @Reference
    private Tokens tokens;

    @Override
    protected void run(Actor actor, PrintStream out) {
        Optional<Instant> end =
                Optional.ofNullable(days).map(count -> Instant.now().plus(count, ChronoUnit.DAYS));
        Tokens.Issued issued = digest ? tokens.issueForDigest(actor, label, end) : tokens.issue(actor, label, end);
        out.println(issued.secret());
    }
}
