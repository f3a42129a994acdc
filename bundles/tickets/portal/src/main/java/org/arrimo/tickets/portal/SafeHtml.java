package org.arrimo.tickets.portal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.arrimo.tickets.api.Attachment;

/**
 * HTML that may stand in a page: the one type that a template writes as it is. It is made only of what was cleaned, read
 * again sign by sign; a single one that a cleaned text has not, and nothing of it is shown. It stands in the page and in no
 * sandboxed frame, since there is nothing left that a frame would hold back (the page's policy allows no script, style or
 * picture of others either), and a frame has no height of its own and is not read as part of the conversation.
 */
public final class SafeHtml {
    private static final Pattern TOKEN =
            Pattern.compile("<(/?)([a-z][a-z0-9]{0,9})((?: [a-z]{1,7}=\"[^\"<>]*+\"){0,2})>|[^<>]++");
    private static final Set<String> EMPTY = Set.of("br", "hr", "img");
    private static final Set<String> BARE = Set.of(
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
            "ul");
    private static final Pattern LINK =
            Pattern.compile(" href=\"(?:(?i)https?://|mailto:)[^\"<>]++\" rel=\"noopener noreferrer nofollow\"");
    private static final Pattern PICTURE =
            Pattern.compile(" src=\"((?:cid:|attachment:)[^\"<>]++)\" alt=\"([^\"<>]*+)\"");
    private static final Pattern SPANS = Pattern.compile("(?: colspan=\"[1-9][0-9]?\")?(?: rowspan=\"[1-9][0-9]?\")?"
            + "|(?: rowspan=\"[1-9][0-9]?\")(?: colspan=\"[1-9][0-9]?\")");

    private final String given;
    private final Function<String, Optional<Attachment>> files;
    private final String address;
    private final String summary;
    private final StringBuilder out = new StringBuilder();
    private final Set<Long> pictures = new LinkedHashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean folding;
    private int quotes;

    private SafeHtml(String given, Function<String, Optional<Attachment>> files, String address, String summary) {
        this.given = given;
        this.files = files;
        this.address = address;
        this.summary = summary;
    }

    /**
     * @param cleaned as it was kept
     * @param files finds what a picture names, if there is such a file for whoever looks
     * @param address where files are had, to which their ids are added
     * @param summary what stands for quoted text, which is folded, as text
     * @return what is shown; empty if it is not as it should be
     */
    static Optional<SafeHtml> of(
            String cleaned, Function<String, Optional<Attachment>> files, String address, String summary) {
        SafeHtml html = new SafeHtml(cleaned, files, escaped(address), escaped(summary));
        return html.read() ? Optional.of(html) : Optional.empty();
    }

    /** @return to be written as it is */
    public String markup() {
        return out.toString();
    }

    /** @return the files that are shown in it as pictures */
    public Set<Long> pictures() {
        return pictures;
    }

    private boolean read() {
        folding = saysMoreThanItQuotes();
        Matcher token = TOKEN.matcher(given);
        int at = 0;
        while (at < given.length()) {
            if (!token.find(at) || token.start() != at || !write(token)) {
                return false;
            }
            at = token.end();
        }
        return open.isEmpty();
    }

    private boolean write(Matcher token) {
        String name = token.group(2);
        if (name == null) {
            out.append(token.group());
            return true;
        }
        if (!token.group(1).isEmpty()) {
            return token.group(3).isEmpty() && close(name);
        }
        if (!EMPTY.contains(name)) {
            open.push(name);
        }
        return begin(name, token.group(3));
    }

    private boolean begin(String name, String attributes) {
        switch (name) {
            case "a":
                out.append("<a target=\"_blank\"").append(attributes).append('>');
                return LINK.matcher(attributes).matches();
            case "img":
                Matcher picture = PICTURE.matcher(attributes);
                return picture.matches() && show(picture.group(1), picture.group(2));
            case "td", "th":
                out.append('<').append(name).append(attributes).append('>');
                return SPANS.matcher(attributes).matches();
            case "blockquote":
                out.append(
                        folding && quotes == 0 ? "<details class=\"tk-quote\"><summary>" + summary + "</summary>" : "");
                quotes++;
                break;
            default:
        }
        out.append('<').append(name).append('>');
        return attributes.isEmpty() && BARE.contains(name);
    }

    private boolean close(String name) {
        if (!name.equals(open.poll())) {
            return false;
        }
        out.append("</").append(name).append('>');
        if (name.equals("blockquote")) {
            quotes--;
            out.append(folding && quotes == 0 ? "</details>" : "");
        }
        return true;
    }

    private boolean show(String reference, String words) {
        Optional<Attachment> file = files.apply(plain(reference)).filter(Pictures::isOne);
        if (file.isPresent()) {
            pictures.add(file.get().id());
            String source = address + file.get().id() + Pictures.INLINE;
            out.append("<img loading=\"lazy\" src=\"")
                    .append(source)
                    .append("\" alt=\"")
                    .append(words)
                    .append("\">");
        } else {
            String name = words.isEmpty() ? reference.substring(reference.indexOf(':') + 1) : words;
            out.append("<span class=\"tk-no-picture\">").append(name).append("</span>");
        }
        return true;
    }

    /** What is nothing but quoted is shown. */
    private boolean saysMoreThanItQuotes() {
        int depth = 0;
        Matcher token = TOKEN.matcher(given);
        while (token.find()) {
            String name = token.group(2);
            if (name == null || name.equals("img")) {
                if (depth == 0 && !token.group().isBlank()) {
                    return true;
                }
            } else if (name.equals("blockquote")) {
                depth += token.group(1).isEmpty() ? 1 : -1;
            }
        }
        return false;
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#xa0;", "\u00a0")
                .replace("&amp;", "&");
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
