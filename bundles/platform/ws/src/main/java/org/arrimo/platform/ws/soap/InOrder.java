package org.arrimo.platform.ws.soap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts the parts of a WSDL in the order of their kinds and names: CXF's own order changes from one start to the next. */
final class InOrder {
    /** Elements whose parts may come in any order within a kind. */
    private static final Set<String> SORTED = Set.of("definitions", "schema", "portType", "binding", "service");

    private static final List<String> KINDS = List.of(
            "types",
            "import",
            "element",
            "simpleType",
            "complexType",
            "message",
            "portType",
            "operation",
            "binding",
            "service");
    private static final Comparator<Element> ORDER =
            Comparator.<Element>comparingInt(InOrder::kind).thenComparing(element -> element.getAttribute("name"));

    private InOrder() {}

    static void put(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part) {
                put(part);
                children.add(part);
            }
        }
        if (SORTED.contains(element.getLocalName())) {
            children.sort(ORDER);
            children.forEach(element::appendChild);
        }
    }

    /** What is no part of a known kind, such as {@code soap:binding}, stays in front. */
    private static int kind(Element element) {
        boolean extension = element.getNamespaceURI().contains("/wsdl/soap");
        return extension ? -1 : KINDS.indexOf(element.getLocalName());
    }
}
