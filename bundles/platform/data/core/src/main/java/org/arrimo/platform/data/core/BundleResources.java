package org.arrimo.platform.data.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

import liquibase.Liquibase;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.URIResource;
import org.osgi.framework.Bundle;

/** A bundle's changelogs as Liquibase reads them, and Liquibase's own schemas. */
final class BundleResources extends AbstractResourceAccessor {
    private static final String FOLDER = "db";

    private final Bundle bundle;

    BundleResources(Bundle bundle) {
        this.bundle = bundle;
    }

    /** @return a digest of everything under {@code db/}: unchanged means nothing to migrate */
    String digest() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var byPath = new TreeMap<String, URL>();
            Collections.list(bundle.findEntries(FOLDER, "*.*", true))
                    .forEach(entry -> byPath.put(entry.getPath(), entry));
            for (var entry : byPath.entrySet()) {
                digest.update(entry.getKey().getBytes(StandardCharsets.UTF_8));
                try (InputStream in = new DigestInputStream(entry.getValue().openStream(), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Resource> getAll(String path) throws IOException {
        URL url = bundle.getEntry(path);
        if (url == null) {
            url = Liquibase.class.getClassLoader().getResource(path);
        }
        return url == null ? List.of() : List.of(new URIResource(path, uri(url)));
    }

    @Override
    public List<Resource> search(String path, boolean recursive) throws IOException {
        return List.of();
    }

    @Override
    public List<String> describeLocations() {
        return List.of(bundle.getSymbolicName());
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
