package org.arrimo.platform.testing;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Collections;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.CompositeResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;
import liquibase.resource.ZipResourceAccessor;

import org.arrimo.platform.data.core.Migrations;

/** Every module's changelog that is on the class path. */
final class Changelogs {
    /** Liquibase tells every step to the JDK's own log; kept, or the setting would be forgotten. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    static {
        LIQUIBASE.setLevel(Level.WARNING);
    }

    private Changelogs() {}

    static void apply(Connection connection) throws Exception {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        for (URL changelog : Collections.list(loader.getResources(Migrations.CHANGELOG))) {
            // each bundle's own files first: all of them have a changelog of the same name
            ResourceAccessor all =
                    new CompositeResourceAccessor(root(changelog), new Schemas(Migrations.class.getClassLoader()));
            new Migrations().apply(connection, all);
            all.close();
        }
    }

    private static ResourceAccessor root(URL changelog) throws IOException, URISyntaxException {
        String address = changelog.toString();
        if (address.startsWith("jar:")) {
            String jar = address.substring("jar:".length(), address.indexOf("!/"));
            return new ZipResourceAccessor(new File(new URI(jar)));
        }
        Path file = Path.of(changelog.toURI());
        return new DirectoryResourceAccessor(file.getParent().getParent());
    }

    /** Liquibase's own schemas, without the other bundles' changelogs. */
    private static final class Schemas extends ClassLoaderResourceAccessor {
        private Schemas(ClassLoader loader) {
            super(loader);
        }

        @Override
        public void close() {
            // the class path is not this one's to close
        }

        @Override
        public List<Resource> getAll(String path) throws IOException {
            return path.startsWith("db/") ? List.of() : super.getAll(path);
        }
    }
}
