package org.arrimo.tickets.core.html;

import java.io.StringReader;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeTraversor;

import org.arrimo.platform.api.Problem;

/**
 * What somebody wrote as HTML, made harmless: a few elements for the form of a text, links that lead out of the desk,
 * and pictures that are files of the desk itself. What would be loaded from elsewhere is linked to instead. A browser,
 * or this again, reads out of it exactly what is written in it.
 *
 * @param html what is shown
 * @param text the same as plain text, to be searched, quoted and recorded
 */
public record CleanHtml(String html, String text) {
    /** So many characters are taken, and given back. */
    public static final int LONGEST = 200_000;

    /** So deep elements may lie within one another. */
    static final int DEEPEST = 100;

    /** So long somebody may be kept busy with it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** What was nested as no browser would read it is read again, until it stays as it is. */
    private static final int ROUNDS = 8;

    private static final String REL = "noopener noreferrer nofollow";
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://[^/?#]|mailto:[^?]).*");
    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]?");
    private static final Safelist SAFE = new Safelist()
            .addTags(
                    "a",
                    "b",
                    "blockquote",
                    "br",
                    "code",
                    "dd",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "h3",
                    "h4",
                    "hr",
                    "i",
                    "img",
                    "li",
                    "ol",
                    "p",
                    "pre",
                    "s",
                    "strong",
                    "sub",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "th",
                    "thead",
                    "tr",
                    "u",
                    "ul")
            .addAttributes("a", "href")
            .addAttributes("img", "src", "alt")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addProtocols("img", "src", "cid", "attachment")
            .addEnforcedAttribute("a", "rel", REL);

    /**
     * @param field named in the problem
     * @throws org.arrimo.platform.api.ProblemException INVALID when there is no text in it, or it is too long, too deep
     *     or too tangled
     */
    public static CleanHtml of(String field, String given) {
        return of(field, given, System::nanoTime);
    }

    /** @param nanos the time, as it goes on */
    static CleanHtml of(String field, String given, LongSupplier nanos) {
        if (given == null || given.isBlank()) {
            throw required(field);
        }
        CleanHtml clean = cleaned(field, given, nanos);
        if (clean.text().isBlank()) {
            throw required(field);
        }
        return clean;
    }

    /**
     * The same of what may have no text in it.
     *
     * @throws org.arrimo.platform.api.ProblemException INVALID when it is too long, too deep or too tangled
     */
    public static CleanHtml ofAny(String field, String given) {
        return cleaned(field, given, System::nanoTime);
    }

    /**
     * @param cleaned what was cleaned
     * @param texts gives for each text between its tags another one
     * @return the same with these in their places: each is text there, whatever stands in it
     */
    public static String exchanged(String cleaned, UnaryOperator<String> texts) {
        Document document = Parser.htmlParser().parseInput(cleaned, "");
        document.outputSettings(plainly());
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        text.text(texts.apply(text.getWholeText()));
                    }
                },
                document.body());
        return document.body().html();
    }

    private static CleanHtml cleaned(String field, String given, LongSupplier nanos) {
        requireShort(field, given);
        long end = nanos.getAsLong() + PATIENCE.toNanos();
        String before = given;
        for (int round = 0; round < ROUNDS; round++) {
            Document document = Parser.htmlParser()
                    .parseInput(new Impatient(new StringReader(before), () -> end - nanos.getAsLong() > 0, field), "");
            requireShallow(field, document);
            Document clean = clean(document);
            String html = clean.body().html().strip();
            if (html.equals(before)) {
                return new CleanHtml(html, PlainText.of(clean.body()));
            }
            requireShort(field, html);
            before = html;
        }
        throw Impatient.tangled(field);
    }

    private static Document clean(Document dirty) {
        dirty.select("img").forEach(Pictures::settle);
        Document clean = new Cleaner(SAFE).clean(dirty);
        clean.select("a").forEach(CleanHtml::settleLink);
        clean.select("pre").forEach(CleanHtml::settleStart);
        clean.select("td, th").forEach(cell -> {
            settleSpan(cell, "colspan");
            settleSpan(cell, "rowspan");
        });
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        text.text(printable(text.getWholeText()));
                    }
                },
                clean);
        clean.outputSettings(plainly());
        return clean;
    }

    private static OutputSettings plainly() {
        return new OutputSettings()
                .prettyPrint(false)
                .escapeMode(Entities.EscapeMode.xhtml)
                .syntax(OutputSettings.Syntax.html);
    }

    private static void settleLink(Element link) {
        String address = link.attr("href").strip();
        if (ADDRESS.matcher(address).matches() && printable(address).equals(address)) {
            link.attr("href", address);
        } else {
            link.unwrap();
        }
    }

    /** A reader leaves out the first line break in it, each time it is read. */
    private static void settleStart(Element pre) {
        if (pre.childNodeSize() > 0 && pre.childNode(0) instanceof TextNode text) {
            text.text(text.getWholeText().replaceFirst("^[\n\r]+", ""));
        }
    }

    private static void settleSpan(Element cell, String name) {
        if (!SPAN.matcher(cell.attr(name)).matches()) {
            cell.removeAttr(name);
        }
    }

    /** @return the text without control characters and the marks that turn the direction of what follows */
    static String printable(String text) {
        return text.codePoints().allMatch(CleanHtml::isPrintable)
                ? text
                : text.codePoints()
                        .filter(CleanHtml::isPrintable)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isPrintable(int c) {
        boolean turnsDirection = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean loneSurrogate = c >= 0xD800 && c <= 0xDFFF;
        return c == '\n' || c == '\t' || !Character.isISOControl(c) && !turnsDirection && !loneSurrogate;
    }

    private static void requireShort(String field, String html) {
        if (html.length() > LONGEST) {
            throw Problem.invalid(field, "too-long", "must have at most " + LONGEST + " characters", "" + LONGEST)
                    .exception();
        }
    }

    private static void requireShallow(String field, Node document) {
        int[] deepest = {0};
        NodeTraversor.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth), document);
        if (deepest[0] > DEEPEST) {
            throw Problem.invalid(
                            field,
                            "too-deep",
                            "has more than " + DEEPEST + " elements within one another",
                            "" + DEEPEST)
                    .exception();
        }
    }

    private static RuntimeException required(String field) {
        return Problem.invalid(field, "required", "is required").exception();
    }
}
