package org.arrimo.platform.portal.page;

import java.util.Collections;
import java.util.Enumeration;

import javax.servlet.ServletConfig;
import javax.servlet.ServletContext;

/** What a page is told when it begins: its path as its name. The servlet context is in each request. */
record PageConfig(String path) implements ServletConfig {
    @Override
    public String getServletName() {
        return path;
    }

    @Override
    public ServletContext getServletContext() {
        return null;
    }

    @Override
    public String getInitParameter(String name) {
        return null;
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
        return Collections.emptyEnumeration();
    }
}
