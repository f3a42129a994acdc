package org.arrimo.tickets.core.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Writes down the text of what was cleaned: a line for each block, an empty one after a paragraph, the address behind
 * the words of a link, and before what is quoted the sign by which mail programs tell it.
 */
final class PlainText implements NodeVisitor {
    private static final String QUOTED = "> ";
    private static final int DEEPEST_QUOTE = 9;
    private static final int LONGEST_ADDRESS = 200;

    private final StringBuilder all = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int quoted;
    private int whole;
    private boolean item;
    private boolean gap;

    private PlainText() {}

    static String of(Element body) {
        PlainText lines = new PlainText();
        NodeTraversor.traverse(lines, body);
        lines.end();
        return lines.all.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (element.isBlock() || element.nameIs("br")) {
                end();
            }
            quoted += element.nameIs("blockquote") ? 1 : 0;
            whole += element.nameIs("pre") ? 1 : 0;
            item |= element.nameIs("li");
            if (element.nameIs("img")) {
                line.append(Pictures.told(element));
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (element.nameIs("a")) {
            addressOf(element);
        } else if (element.nameIs("td") || element.nameIs("th")) {
            line.append(' ');
        } else if (element.isBlock()) {
            end();
        }
        gap |= element.nameIs("p") && quoted == 0 && !within(element, "li", "td", "th");
        quoted -= element.nameIs("blockquote") ? 1 : 0;
        whole -= element.nameIs("pre") ? 1 : 0;
    }

    private static boolean within(Element element, String... names) {
        Element parent = element.parent();
        for (String name : names) {
            if (parent != null && parent.nameIs(name)) {
                return true;
            }
        }
        return false;
    }

    private void addressOf(Element link) {
        String address = link.attr("href");
        String words = link.text().strip();
        String bare = address.replaceFirst("(?i)^(https?://|mailto:)", "").replaceFirst("/$", "");
        if (!words.isEmpty() && address.length() <= LONGEST_ADDRESS && !words.contains(bare)) {
            line.append(" <").append(address).append('>');
        }
    }

    private void append(String text) {
        if (whole == 0) {
            String one = text.replaceAll("[ \t\n]+", " ");
            boolean begun = line.isEmpty() || line.charAt(line.length() - 1) == ' ';
            line.append(begun ? one.stripLeading() : one);
            return;
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                end();
            }
            line.append(lines[i]);
        }
    }

    private void end() {
        String written =
                whole > 0 ? line.toString().stripTrailing() : line.toString().strip();
        line.setLength(0);
        if (written.isBlank()) {
            return;
        }
        if (gap && !all.isEmpty()) {
            all.append('\n');
        }
        all.append(QUOTED.repeat(Math.min(quoted, DEEPEST_QUOTE)))
                .append(item ? "- " : "")
                .append(written)
                .append('\n');
        item = false;
        gap = false;
    }
}
