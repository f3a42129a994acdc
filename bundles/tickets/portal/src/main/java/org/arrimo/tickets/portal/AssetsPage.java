package org.arrimo.tickets.portal;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.PortalPage;

/** {@code /tickets/assets/<hash>/<file>}: the module's style sheet and script. */
public final class AssetsPage extends HttpServlet implements PortalPage {
    private static final long serialVersionUID = 1L;

    @Override
    public String title(Locale locale) {
        return "";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = Optional.ofNullable(request.getPathInfo()).orElse("").split("/");
        Assets asset = Optional.of(parts)
                .filter(p -> p.length == 3)
                .flatMap(p -> Assets.named(p[2]))
                .orElseThrow(() -> Problem.notFound().exception());
        // A page that was open during an upgrade asks for what was before it: it gets what there is, not to be kept.
        boolean current = asset.hash().equals(parts[1]);
        response.setContentType(asset.type());
        response.setHeader("Cache-Control", current ? "private, max-age=31536000, immutable" : "no-cache");
        response.setContentLength(asset.bytes().length);
        response.getOutputStream().write(asset.bytes());
    }
}
