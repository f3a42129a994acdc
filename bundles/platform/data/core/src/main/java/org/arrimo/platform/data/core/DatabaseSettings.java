package org.arrimo.platform.data.core;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Which database, as {@code etc/org.arrimo.platform.data.cfg} says.
 *
 * @param url a {@code jdbc:postgresql:} address; empty for the embedded Derby
 * @param user who signs in to PostgreSQL
 * @param password empty when PostgreSQL's own password file has it, or none is needed
 * @param connections how many connections are open at most
 * @param folder where the embedded Derby lives
 */
public record DatabaseSettings(String url, String user, String password, int connections, Path folder) {
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final Pattern PASSWORD = Pattern.compile("[?&](password|sslpassword)=");
    private static final int MOST_CONNECTIONS = 500;

    public DatabaseSettings {
        if (!url.isEmpty() && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException(
                    "org.arrimo.platform.data: url must be empty (Derby) or start with " + POSTGRESQL);
        }
        if (PASSWORD.matcher(url).find()) {
            throw new IllegalArgumentException(
                    "org.arrimo.platform.data: url must not hold a password, which logs and process lists would show;"
                            + " set PGPASSWORD, or a password file");
        }
        if (connections < 2 || connections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException(
                    "org.arrimo.platform.data: connections must be between 2 and " + MOST_CONNECTIONS);
        }
    }

    /** From the texts of a configuration file. */
    public static DatabaseSettings of(String url, String user, String password, String connections, String folder) {
        int most;
        try {
            most = Integer.parseInt(connections.trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("org.arrimo.platform.data: connections must be a whole number", e);
        }
        return new DatabaseSettings(url.trim(), user.trim(), password, most, Path.of(folder.trim()));
    }

    boolean embedded() {
        return url.isEmpty();
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return embedded() ? "Derby in " + folder : url + " as " + user;
    }
}
