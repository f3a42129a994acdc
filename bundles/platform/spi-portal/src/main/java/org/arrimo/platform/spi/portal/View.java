package org.arrimo.platform.spi.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

/** What a {@link PageServlet} answers. */
public sealed interface View {
    /** @return a template of the module, in the portal's frame (or without it, when htmx asks for a fragment) */
    static Shown page(String template) {
        return new Shown(template, Map.of(), Optional.empty(), "", Optional.empty(), true);
    }

    /** @return another page of the portal, asked for anew; the answer to every form that was taken */
    static Redirect redirect(String path) {
        return new Redirect(path, Optional.empty(), Optional.empty());
    }

    /** @return something that writes its own answer, such as a download */
    static View done() {
        return new Done();
    }

    /**
     * A template with its parameters. The {@link Exchange} is always given to it as {@code x}.
     *
     * @param template as in {@link Templates#content}
     * @param params the parameters by name
     * @param title what stands above it, if not the page's own name
     * @param pretitle a line above the title, may be empty
     * @param actions buttons beside the title
     * @param heading whether the frame shows title and actions; false when the template has its own level-one heading
     */
    record Shown(
            String template,
            Map<String, Object> params,
            Optional<String> title,
            String pretitle,
            Optional<Content> actions,
            boolean heading)
            implements View {
        public Shown {
            params = Map.copyOf(params);
        }

        /** @return this with one more parameter, which is not null */
        public Shown with(String name, Object value) {
            var more = new HashMap<>(params);
            more.put(name, value);
            return new Shown(template, more, title, pretitle, actions, heading);
        }

        /** @return this under another title */
        public Shown title(String text) {
            return new Shown(template, params, Optional.of(text), pretitle, actions, heading);
        }

        /** @return this with a line above the title */
        public Shown pretitle(String text) {
            return new Shown(template, params, title, text, actions, heading);
        }

        /** @return this with buttons beside the title */
        public Shown actions(Content content) {
            return new Shown(template, params, title, pretitle, Optional.of(content), heading);
        }

        /** @return this without a heading by the frame; the template has an {@code <h1>} itself */
        public Shown withoutHeading() {
            return new Shown(template, params, title, pretitle, actions, false);
        }
    }

    /**
     * A button beside a message, for people who did not mean what the message says. It posts an empty form; the key
     * {@code z} presses it.
     *
     * @param label what stands on it
     * @param path where the form goes: a path within the portal, which begins with one slash, with what the form needs as
     *     its query
     */
    record Undo(String label, String path) {
        /** @throws IllegalArgumentException for what is no path of the portal */
        public Undo {
            requireWithin(path);
        }
    }

    private static void requireWithin(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.startsWith("/\\")) {
            throw new IllegalArgumentException("Not a path of the portal: " + path);
        }
    }

    /**
     * Another page.
     *
     * @param path a path within the portal, which begins with one slash
     * @param message shown there once
     * @param undo a button beside the message
     */
    record Redirect(String path, Optional<String> message, Optional<Undo> undo) implements View {
        public Redirect {
            requireWithin(path);
        }

        /** As one without a button. */
        public Redirect(String path, Optional<String> message) {
            this(path, message, Optional.empty());
        }

        /** @return this with a message that is shown there once, and a button beside it */
        public Redirect flash(String text, Undo button) {
            return new Redirect(path, Optional.of(text), Optional.of(button));
        }

        /** @return this with a message that is shown there once */
        public Redirect flash(String text) {
            return new Redirect(path, Optional.of(text), Optional.empty());
        }
    }

    /** The answer was written already. */
    record Done() implements View {}
}
