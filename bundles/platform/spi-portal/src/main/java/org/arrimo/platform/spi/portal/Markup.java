package org.arrimo.platform.spi.portal;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** HTML written from Java, where a template would be more than the thing: every text and attribute is escaped. */
public final class Markup implements Content {
    private final StringBuilder html = new StringBuilder();

    /**
     * Opens an element.
     *
     * @param name the element's name
     * @param attributes names and values in turn; one whose value is null is left out, one whose value is {@code
     *     Boolean} stands without a value or not at all
     */
    public Markup open(String name, Object... attributes) {
        html.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(String.valueOf(attributes[i]), attributes[i + 1]);
        }
        html.append('>');
        return this;
    }

    /** Closes an element. */
    public Markup close(String name) {
        html.append("</").append(name).append('>');
        return this;
    }

    /** A text between tags. */
    public Markup text(Object text) {
        escape(String.valueOf(text));
        return this;
    }

    /** An element that holds a text. */
    public Markup element(String name, Object text, Object... attributes) {
        return open(name, attributes).text(text).close(name);
    }

    /** Something that is HTML already. */
    public Markup add(Content content) {
        if (content != null) {
            html.append(content instanceof Markup markup ? markup.html : Templates.text(content));
        }
        return this;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html.toString());
    }

    @Override
    public boolean isEmptyContent() {
        return html.isEmpty();
    }

    @Override
    public String toString() {
        return html.toString();
    }

    private void attribute(String name, Object value) {
        if (value == null || Boolean.FALSE.equals(value)) {
            return;
        }
        html.append(' ').append(name);
        if (!Boolean.TRUE.equals(value)) {
            html.append("=\"");
            escape(value.toString());
            html.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&#34;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
