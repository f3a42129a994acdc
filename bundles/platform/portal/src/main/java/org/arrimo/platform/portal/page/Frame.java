package org.arrimo.platform.portal.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.spi.portal.Templates;

/** Puts pages into the portal's frame. */
public final class Frame {
    private final Templates templates;
    private final Navigation navigation;

    public Frame(Templates templates, Navigation navigation) {
        this.templates = templates;
        this.navigation = navigation;
    }

    /**
     * @param look language, theme and place
     * @param request who looks at it, and the heading the page chose
     * @param path the path that is shown
     * @param flash a message from the page before
     * @param page what the page wrote
     * @return the whole document
     */
    public byte[] around(Look look, CurrentRequest request, String path, Optional<Flash> flash, byte[] page) {
        Content content = output -> output.writeBinaryContent(page);
        Map<String, Object> params = new HashMap<>();
        params.put("look", look);
        params.put("request", request);
        Navigation.Offered offered = navigation.offered(request, path);
        params.put("sections", offered.sections());
        params.put("personal", offered.personal());
        params.put("version", navigation.version());
        params.put("search", navigation.search(request).orElse(null));
        params.put("home", path.equals("/"));
        params.put("flash", flash.orElse(null));
        params.put("content", content);
        return templates.bytes("frame", params);
    }

    /** @return a document for somebody who is not signed in */
    public byte[] plain(Look look, String title, Content content, Optional<Flash> flash) {
        return templates.bytes(
                "plain", Map.of("look", look, "title", title, "content", content, "flash", flash.map(Flash::text)));
    }

    /** @return a part of a page, printed */
    public byte[] part(String template, Map<String, Object> params) {
        return templates.bytes(template, params);
    }

    /** @return a part of a page, to be put into another */
    public Content content(String template, Map<String, Object> params) {
        return templates.content(template, params);
    }
}
