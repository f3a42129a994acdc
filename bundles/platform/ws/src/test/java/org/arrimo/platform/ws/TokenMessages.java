package org.arrimo.platform.ws;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Messages to the notes with a header of WS-Security, for the tests of it. */
final class TokenMessages {
    static final String NOW = "2026-05-04T10:00:00Z";
    static final String NONCE = "MTIzNDU2Nzg5MDEyMzQ1Ng==";

    private TokenMessages() {}

    /** The two versions of SOAP: media type, namespace, and where a fault has its codes. */
    enum Version {
        SOAP11("text/xml", "http://schemas.xmlsoap.org/soap/envelope/", "<faultcode>%s</faultcode>"),
        SOAP12(
                "application/soap+xml",
                "http://www.w3.org/2003/05/soap-envelope",
                "<s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>%s</s:Value></s:Subcode></s:Code>");

        final String type;
        final String namespace;
        final String code;

        Version(String type, String namespace, String code) {
            this.type = type;
            this.namespace = namespace;
            this.code = code;
        }
    }

    static String envelope(Version version, String header) {
        return envelope(version, header, "<n:addNote><text>a</text></n:addNote>");
    }

    static String envelope(Version version, String header, String body) {
        return "<s:Envelope xmlns:s='" + version.namespace + "' xmlns:n='urn:arrimo:notes:v1'><s:Header>" + header
                + "</s:Header><s:Body>" + body + "</s:Body></s:Envelope>";
    }

    static String security(String content) {
        String base = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-";
        return "<w:Security xmlns:w='" + base + "secext-1.0.xsd' xmlns:u='" + base
                + "utility-1.0.xsd' s:mustUnderstand='1'>" + content + "</w:Security>";
    }

    static String timestamp(String created, String expires) {
        return "<u:Timestamp u:Id='t'><u:Created>" + created + "</u:Created><u:Expires>" + expires
                + "</u:Expires></u:Timestamp>";
    }

    static String token(String created) {
        return token("ana", NONCE, created, TestHouse.TOKEN);
    }

    static String token(String login, String nonce, String created, String secret) {
        return "<w:UsernameToken u:Id='u'>\n  <w:Username>" + login + "</w:Username>\n  <w:Password Type='"
                + type("PasswordDigest") + "'>" + digest(nonce, created, secret) + "</w:Password>\n  <w:Nonce"
                + " EncodingType='http://docs.oasis-open.org/wss/2004/01/"
                + "oasis-200401-wss-soap-message-security-1.0#Base64Binary'>" + nonce + "</w:Nonce>\n  <u:Created>"
                + created + "</u:Created>\n</w:UsernameToken>";
    }

    static String plain(String login, String type, String password) {
        return "<w:UsernameToken><w:Username>" + login + "</w:Username><w:Password" + type + ">" + password
                + "</w:Password></w:UsernameToken>";
    }

    static String type(String name) {
        return "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#" + name;
    }

    static String digest(String nonce, String created, String secret) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(Base64.getDecoder().decode(nonce));
            sha1.update(created.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha1.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
