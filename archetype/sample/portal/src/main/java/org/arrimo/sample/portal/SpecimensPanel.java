package org.arrimo.sample.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.sample.api.Specimen;
import org.arrimo.sample.api.Specimens;

/** The newest specimens, beside a ticket. */
public final class SpecimensPanel implements Panel {
    private static final int NEWEST = 3;

    private final Texts texts = Texts.beside(SpecimensPanel.class);
    private final Templates templates = Templates.beside(SpecimensPanel.class);
    private final Specimens specimens;

    public SpecimensPanel(Specimens specimens) {
        this.specimens = specimens;
    }

    @Override
    public Optional<Content> content(PortalRequest request, String subject) {
        List<Specimen> newest =
                specimens.list(request.actor(), PageRequest.first(NEWEST)).items();
        return newest.isEmpty()
                ? Optional.empty()
                : Optional.of(templates.content(
                        "panel",
                        Map.of(
                                "portal", request,
                                "w", texts.in(request.locale(), request.zone()),
                                "newest", newest)));
    }
}
