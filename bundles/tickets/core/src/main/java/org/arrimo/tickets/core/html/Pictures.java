package org.arrimo.tickets.core.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What becomes of a picture: one that names a file of the desk stays; one from elsewhere, which would tell its sender
 * who reads and when, is linked to; any other is the words that stand for it.
 */
final class Pictures {
    private static final int LONGEST = 200;
    private static final Pattern OWN = Pattern.compile("(?i)cid:[^\"<>]{1,255}|attachment:[1-9][0-9]{0,17}");
    private static final Pattern REMOTE = Pattern.compile("(?i)https?://[^/?#].*");

    private Pictures() {}

    static void settle(Element image) {
        String address = image.attr("src").strip();
        String words = words(image.attr("alt"));
        if (OWN.matcher(address).matches() && CleanHtml.printable(address).equals(address)) {
            image.clearAttributes();
            int scheme = address.indexOf(':');
            image.attr("src", address.substring(0, scheme).toLowerCase(Locale.ROOT) + address.substring(scheme));
            image.attr("alt", words);
        } else if (REMOTE.matcher(address).matches() && image.closest("a") == null) {
            String name = words.isEmpty() ? host(address) : words;
            image.replaceWith(new Element("a").attr("href", address).text(name));
        } else {
            image.replaceWith(new TextNode(words));
        }
    }

    /** @return what stands for a picture in plain text: its words, or the name of the file */
    static String told(Element image) {
        String words = image.attr("alt");
        String address = image.attr("src");
        return "[" + (words.isEmpty() ? address.substring(address.indexOf(':') + 1) : words) + "]";
    }

    private static String words(String given) {
        String words = CleanHtml.printable(given).replaceAll("\\s+", " ").strip();
        return words.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static String host(String address) {
        try {
            String host = new URI(address).getHost();
            return host == null ? "…" : host;
        } catch (URISyntaxException e) {
            return "…";
        }
    }
}
