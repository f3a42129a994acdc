package org.arrimo.platform.portal.http;

import java.time.Duration;
import java.util.Optional;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Cookies of the portal: never for scripts, never sent along from other sites' forms, and by TLS alone where TLS is. */
public final class Cookies {
    private final boolean publicTls;

    /** @param publicTls whether browsers come by TLS although the request here may not */
    public Cookies(boolean publicTls) {
        this.publicTls = publicTls;
    }

    /** @return the value of the first cookie of that name */
    public Optional<String> read(HttpServletRequest request, String name) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        String full = name(request, name);
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(full)) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /**
     * @param value letters, digits, {@code -} and {@code _} only
     * @param age how long the browser keeps it; absent until it is closed
     */
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            Optional<Duration> age) {
        if (!value.matches("[A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException("Not a value for a cookie");
        }
        var header = new StringBuilder(name(request, name))
                .append('=')
                .append(value)
                .append("; Path=/; HttpOnly; SameSite=Lax");
        age.ifPresent(time -> header.append("; Max-Age=").append(time.toSeconds()));
        if (isSecure(request)) {
            header.append("; Secure");
        }
        response.addHeader("Set-Cookie", header.toString());
    }

    /** Lets the browser forget it. */
    public void clear(HttpServletRequest request, HttpServletResponse response, String name) {
        write(request, response, name, "", Optional.of(Duration.ZERO));
    }

    /** @return whether the browser came by TLS */
    public boolean isSecure(HttpServletRequest request) {
        return publicTls || request.isSecure();
    }

    /** By TLS the name says that no other host of the domain, and no plain HTTP answer, can have set it. */
    private String name(HttpServletRequest request, String name) {
        return isSecure(request) ? "__Host-" + name : name;
    }
}
