package org.arrimo.platform.features;

import java.util.Optional;

import org.arrimo.platform.spi.portal.AuditTexts;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Texts;

/** Tells which features were installed, replaced and removed. */
public final class FeaturesAudit extends AuditTexts {
    /** Tells it by the texts beside it. */
    public FeaturesAudit() {
        super(Texts.beside(FeaturesAudit.class));
    }

    @Override
    protected Optional<Place> place(PortalRequest request, String kind, String id) {
        return Optional.of(new Place(id, Optional.of("/features")));
    }
}
