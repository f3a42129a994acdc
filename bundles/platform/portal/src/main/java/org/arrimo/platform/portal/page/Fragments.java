package org.arrimo.platform.portal.page;

import java.util.List;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * What several parts printed, one after the other.
 *
 * @param parts printed already
 */
record Fragments(List<Content> parts) implements Content {
    @Override
    public void writeTo(TemplateOutput output) {
        parts.forEach(part -> part.writeTo(output));
    }

    @Override
    public boolean isEmptyContent() {
        return parts.stream().allMatch(Content::isEmptyContent);
    }
}
