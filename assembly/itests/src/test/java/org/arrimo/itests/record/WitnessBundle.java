package org.arrimo.itests.record;

import java.nio.file.Path;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;

import org.arrimo.itests.witness.Witness;

/** Makes a bundle of the witness, as a module is one: Blueprint, and tables of its own. */
final class WitnessBundle {
    private WitnessBundle() {}

    static Path in(Path folder) throws Exception {
        Path file = folder.resolve("witness.jar");
        Path classes = Path.of(Witness.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Builder builder = new Builder()) {
            builder.addClasspath(classes.toFile());
            builder.setBundleSymbolicName(Witness.class.getPackageName());
            builder.setBundleVersion("1.0.0");
            builder.setPrivatePackage(Witness.class.getPackageName());
            builder.setProperty("Arrimo-Migrations", "witness");
            // the schema's type stands in its wiring alone
            builder.setImportPackage("org.arrimo.platform.data.api,*");
            builder.setIncludeResource("OSGI-INF/blueprint/blueprint.xml=" + classes.resolve("witness/blueprint.xml")
                    + ",db/changelog.xml=" + classes.resolve("witness/changelog.xml"));
            Jar jar = builder.build();
            jar.write(file.toFile());
        }
        return file;
    }
}
