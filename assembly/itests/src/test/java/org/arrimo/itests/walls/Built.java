package org.arrimo.itests.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

import aQute.bnd.header.OSGiHeader;
import aQute.bnd.header.Parameters;

/** A built bundle and what its manifest says. */
record Built(Path jar, String name, Parameters exports, Parameters imports) {

    static Built read(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Attributes main = file.getManifest().getMainAttributes();
            return new Built(
                    jar,
                    main.getValue("Bundle-SymbolicName"),
                    OSGiHeader.parseHeader(main.getValue("Export-Package")),
                    OSGiHeader.parseHeader(main.getValue("Import-Package")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isBundle() {
        return name != null;
    }

    /** {@code api}, {@code core}, {@code ws}, {@code portal} …: the last part of the name. */
    String part() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** {@code tickets} of {@code org.arrimo.tickets.core}. */
    String module() {
        return name.split("\\.")[2];
    }

    boolean isPlatform() {
        return module().equals("platform");
    }

    Set<String> imported() {
        return imports.keySet();
    }

    @Override
    public String toString() {
        return name;
    }
}
