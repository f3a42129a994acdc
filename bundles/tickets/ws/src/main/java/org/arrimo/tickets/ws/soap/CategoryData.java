package org.arrimo.tickets.ws.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Category;

/** What tickets are about. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Category",
        propOrder = {"key", "version", "parent", "name", "retired"})
public class CategoryData {
    @XmlElement(required = true)
    private String key;

    private long version;

    private String parent;

    @XmlElement(required = true)
    private LabelData name;

    private boolean retired;

    CategoryData() {
        // for JAXB
    }

    CategoryData(Category category) {
        key = category.key();
        version = category.version();
        parent = category.parent().orElse(null);
        name = new LabelData(category.name());
        retired = category.retired();
    }
}
