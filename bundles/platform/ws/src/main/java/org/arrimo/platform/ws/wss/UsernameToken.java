package org.arrimo.platform.ws.wss;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Who somebody says they are, with a password or its digest.
 *
 * @param password the text, or the Base64 of the digest
 * @param digested which of the two it is
 */
record UsernameToken(
        String username, String password, boolean digested, Optional<byte[]> nonce, Optional<Moment> created) {
    static final String NAME = "UsernameToken";
    private static final int USERNAME = 200;
    private static final int PASSWORD = 1_000;
    private static final int NONCE = 200;
    private static final List<String> KNOWN = List.of("Username", "Password", "Nonce");

    static UsernameToken of(Part part) {
        for (Part child : part.children()) {
            boolean known = child.is(Wss.WSU, "Created") || KNOWN.stream().anyMatch(name -> child.is(Wss.WSSE, name));
            if (!known) {
                throw Refusal.unsupported(child.name(), "is not supported in a UsernameToken");
            }
        }
        Part username = required(part, "Username");
        Part password = required(part, "Password");
        boolean digested = isDigest(password);
        Optional<byte[]> nonce = part.child(Wss.WSSE, "Nonce").map(UsernameToken::nonce);
        Optional<Moment> created = part.child(Wss.WSU, "Created").map(Moment::of);
        if ((digested || nonce.isPresent()) && created.isEmpty()) {
            throw Refusal.invalid("Created", "required", "must be in the UsernameToken");
        }
        if (digested && nonce.isEmpty()) {
            throw Refusal.invalid("Nonce", "required", "must be in the UsernameToken");
        }
        return new UsernameToken(username.text(USERNAME), password.text(PASSWORD), digested, nonce, created);
    }

    /** @return the octets of the digest */
    byte[] digest() {
        return octets("Password", password);
    }

    private static Part required(Part part, String name) {
        return part.child(Wss.WSSE, name)
                .orElseThrow(() -> Refusal.invalid(name, "required", "must be in the UsernameToken"));
    }

    private static boolean isDigest(Part password) {
        String type = password.attribute("Type").orElse(Wss.TEXT);
        if (!type.equals(Wss.TEXT) && !type.equals(Wss.DIGEST)) {
            throw Refusal.unsupported("Password", "must be of the type PasswordText or PasswordDigest");
        }
        return type.equals(Wss.DIGEST);
    }

    private static byte[] nonce(Part part) {
        if (!part.attribute("EncodingType").orElse(Wss.BASE64).equals(Wss.BASE64)) {
            throw Refusal.unsupported("Nonce", "must be encoded as Base64Binary");
        }
        return octets("Nonce", part.text(NONCE));
    }

    private static byte[] octets(String name, String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(name, "bad-base64", "must be Base64");
        }
    }

    @Override
    public String toString() {
        return NAME;
    }
}
