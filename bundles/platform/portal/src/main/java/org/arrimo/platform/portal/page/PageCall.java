package org.arrimo.platform.portal.page;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/** A request as the page sees it: its own path is the servlet's, and what follows is the path information. */
public final class PageCall extends HttpServletRequestWrapper {
    private final String page;
    private final String rest;

    /**
     * @param page the page's path
     * @param path the path asked for
     */
    public PageCall(HttpServletRequest request, String page, String path) {
        super(request);
        this.page = page;
        this.rest = path.length() > page.length() ? path.substring(page.length()) : null;
    }

    @Override
    public String getServletPath() {
        return page;
    }

    @Override
    public String getPathInfo() {
        return rest;
    }
}
