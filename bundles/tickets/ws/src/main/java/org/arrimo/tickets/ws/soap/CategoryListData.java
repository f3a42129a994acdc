package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.Category;

/** Categories, each before those below it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Categories",
        propOrder = {"category"})
public class CategoryListData {
    @XmlElement
    private List<CategoryData> category;

    CategoryListData() {
        // for JAXB
    }

    CategoryListData(List<Category> all) {
        category = all.stream().map(CategoryData::new).toList();
    }
}
