package org.arrimo.platform.spi.portal;

import java.util.Map;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;

/**
 * A module's templates: {@code src/main/jte/**.jte}, compiled by the build into the package {@code <root
 * package>.templates}, where the root package is the bundle's symbolic name. They escape what they print according to
 * where it stands.
 */
public final class Templates {
    private final TemplateEngine engine;

    private Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    /**
     * @param anchor a class in the bundle's root package, or in a package called {@code internal} below it
     * @return the bundle's templates
     */
    public static Templates beside(Class<?> anchor) {
        String root = anchor.getPackageName().replaceFirst("\\.internal$", "");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(anchor.getClassLoader()); // the one jte keeps to look for the compiled templates
        try {
            return new Templates(TemplateEngine.createPrecompiled(
                    null, ContentType.Html, anchor.getClassLoader(), root + ".templates"));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * @param name the template's file below {@code src/main/jte}, without its ending, such as {@code people/list}
     * @param params its parameters by name
     * @return what it prints, to be put into another template or written out
     */
    public Content content(String name, Map<String, Object> params) {
        return output -> engine.render(name + ".jte", params, output);
    }

    /**
     * Renders at once, so that what the template throws is thrown here and nothing half-written remains.
     *
     * @param name as in {@link #content}
     * @param params its parameters by name
     * @return the text it printed
     */
    public String text(String name, Map<String, Object> params) {
        var output = new StringOutput();
        engine.render(name + ".jte", params, output);
        return output.toString();
    }

    /** As {@link #text(String, Map)}, in UTF-8, without copying what the template holds as bytes. */
    public byte[] bytes(String name, Map<String, Object> params) {
        var output = new Utf8ByteOutput();
        engine.render(name + ".jte", params, output);
        return output.toByteArray();
    }

    /** @return the content that prints text which is HTML already */
    public static Content html(String html) {
        return output -> output.writeContent(html);
    }

    /** @return the content that prints text in UTF-8 which is HTML already */
    public static Content html(byte[] html) {
        return output -> output.writeBinaryContent(html);
    }

    /** @return what the content prints, in UTF-8, without copying what its template holds as bytes */
    public static byte[] bytes(Content content) {
        var output = new Utf8ByteOutput();
        content.writeTo(output);
        return output.toByteArray();
    }

    /** @return what the content prints */
    public static String text(Content content) {
        var output = new StringOutput();
        content.writeTo(output);
        return output.toString();
    }
}
