package org.arrimo.platform.releases.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.arrimo.platform.releases.RefusedException;

/**
 * A bundle as a feature names it.
 *
 * @param name its symbolic name
 * @param version its version
 * @param location where it comes from
 */
record Part(String name, String version, String location) {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    /** Reads what the bundle says of itself, which also shows that it is still there to be installed. */
    static Part at(String location) throws RefusedException {
        try (InputStream in = new URL(location).openStream();
                ZipInputStream zip = new ZipInputStream(in)) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && !entry.getName().equals(MANIFEST)) {
                entry = zip.getNextEntry();
            }
            Attributes main = entry == null ? new Attributes() : new Manifest(zip).getMainAttributes();
            String name = main.getValue("Bundle-SymbolicName");
            String version = main.getValue("Bundle-Version");
            if (name == null || version == null) {
                throw new RefusedException(location + " is no bundle: it has no symbolic name or no version.");
            }
            return new Part(name.split(";")[0].strip(), version.strip(), location);
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedException(location + " can't be read: " + e.getMessage() + ".", e);
        }
    }
}
