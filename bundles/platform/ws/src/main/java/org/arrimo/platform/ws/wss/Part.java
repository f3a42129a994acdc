package org.arrimo.platform.ws.wss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element of the header, read strictly: what is not expected is refused, and so is what is too long. */
final class Part {
    private static final int MOST_CHILDREN = 16;

    private final Element element;

    Part(Element element) {
        this.element = element;
    }

    String name() {
        return element.getLocalName();
    }

    boolean is(String namespace, String name) {
        return name.equals(element.getLocalName()) && namespace.equals(element.getNamespaceURI());
    }

    /** @return the elements in it; text between them is layout */
    List<Part> children() {
        List<Part> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(new Part(child));
            }
            if (children.size() > MOST_CHILDREN) {
                throw Refusal.invalid(name(), "too-many", "may have " + MOST_CHILDREN + " elements");
            }
        }
        return children;
    }

    /** @return the one child of that name, if there is one */
    Optional<Part> child(String namespace, String name) {
        List<Part> found =
                children().stream().filter(child -> child.is(namespace, name)).toList();
        if (found.size() > 1) {
            throw Refusal.invalid(name, "repeated", "may be there once");
        }
        return found.stream().findFirst();
    }

    /** @return the text in it, as it was sent */
    String text(int longest) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            switch (node.getNodeType()) {
                case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> text.append(node.getNodeValue());
                case Node.COMMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE -> {}
                default -> throw Refusal.invalid(name(), "not-text", "must have text and no elements");
            }
            if (text.length() > longest) {
                throw Refusal.invalid(name(), "too-long", "may have " + longest + " characters");
            }
        }
        if (text.toString().isBlank()) {
            throw Refusal.invalid(name(), "required", "must not be empty");
        }
        return text.toString();
    }

    /** @return an attribute without a namespace, if it is there */
    Optional<String> attribute(String name) {
        return Optional.of(element.getAttribute(name)).filter(value -> !value.isEmpty());
    }
}
