package org.arrimo.platform.portal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The portal's own files, each at an address that changes with its content and may be kept forever. */
public final class Assets {
    /** What the addresses begin with. */
    public static final String PATH = "/static/";

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=UTF-8", "js", "text/javascript; charset=UTF-8", "svg", "image/svg+xml");

    private final Map<String, Asset> byName = new LinkedHashMap<>();

    /**
     * @param anchor a class; the files lie in the folder {@code assets} beside it
     * @param names the files
     */
    public Assets(Class<?> anchor, String... names) {
        for (String name : names) {
            byName.put(name, read(anchor, name));
        }
    }

    /**
     * @return the address below the portal's root
     * @throws IllegalArgumentException if there is no such file
     */
    public String path(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("There is no asset " + name);
        }
        return PATH + asset.hash() + "/" + name;
    }

    /**
     * @param path as {@link #path} gave it
     * @return whether there was such a file and it was sent
     */
    public boolean send(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = path.substring(PATH.length()).split("/", 2);
        Asset asset = parts.length == 2 ? byName.get(parts[1]) : null;
        if (asset == null || !Wants.safe(request)) {
            return false;
        }
        // A page of the version before, still open, may ask for an older content: it gets the current one, not to be
        // kept.
        boolean current = asset.hash().equals(parts[0]);
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        response.setContentType(asset.type());
        byte[] body = asset.plain();
        if (Wants.gzip(request)) {
            response.setHeader("Content-Encoding", "gzip");
            body = asset.packed();
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        return true;
    }

    private static Asset read(Class<?> anchor, String name) {
        try (InputStream in = anchor.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("There is no assets/" + name + " in " + anchor.getPackageName());
            }
            byte[] plain = in.readAllBytes();
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(plain))
                    .substring(0, 16);
            return new Asset(hash, TYPES.get(name.substring(name.lastIndexOf('.') + 1)), plain, Gzip.small(plain));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Asset(String hash, String type, byte[] plain, byte[] packed) {}
}
