package org.arrimo.platform.portal.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import gg.jte.Content;
import org.osgi.framework.ServiceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.portal.Markup;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;

/** Lets a panel, widget or finder fail without its page. */
public final class PartGuard {
    private static final Logger LOG = LoggerFactory.getLogger(PartGuard.class);

    private final Texts texts;

    public PartGuard(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param part what is asked, named in the log
     * @param request who looks at it
     * @param content the part's answer
     * @return what it printed, or a short apology, or nothing
     */
    public Content fragment(Object part, PortalRequest request, Supplier<Optional<Content>> content) {
        try {
            return content.get()
                    .map(Templates::bytes)
                    .filter(PartGuard::isThere)
                    .map(Templates::html)
                    .orElseGet(Markup::new);
        } catch (RuntimeException | LinkageError e) {
            log(part, e);
            String apology = texts.in(request.locale(), request.zone()).t("part.failed");
            return new Markup()
                    .open("div", "class", "card mb-3")
                    .element("div", apology, "class", "card-body text-secondary", "role", "status")
                    .close("div");
        }
    }

    /**
     * @param part what is asked, named in the log
     * @param some the part's answer
     * @return what it found; nothing where it failed
     */
    public <T> List<T> some(Object part, Supplier<List<T>> some) {
        try {
            return some.get();
        } catch (RuntimeException | LinkageError e) {
            log(part, e);
            return List.of();
        }
    }

    private static boolean isThere(byte[] html) {
        for (byte one : html) {
            if (one != ' ' && one != '\n') {
                return true;
            }
        }
        return false;
    }

    private static void log(Object part, Throwable cause) {
        String name = part.getClass().getName();
        if (cause instanceof ServiceException) {
            LOG.warn("event=portal.service-away class={} cause=\"{}\"", name, cause.getMessage());
        } else if (!(cause instanceof ProblemException)) {
            LOG.error("event=portal.part-failed class={}", name, cause);
        }
    }
}
