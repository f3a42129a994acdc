package org.arrimo.tickets.portal;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What the bundle declares about its pages: path to the roles that may open it, and to the name of its bean; and the class
 * of each bean.
 */
record Blueprint(Map<String, String> roles, Map<String, String> beans, Map<String, String> classes) {
    static Blueprint read() {
        Map<String, String> roles = new LinkedHashMap<>();
        Map<String, String> beans = new LinkedHashMap<>();
        Map<String, String> classes = new LinkedHashMap<>();
        try (InputStream in = Blueprint.class.getResourceAsStream("/OSGI-INF/blueprint/blueprint.xml")) {
            Document all =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
            NodeList declared = all.getElementsByTagName("bean");
            for (int i = 0; i < declared.getLength(); i++) {
                Element bean = (Element) declared.item(i);
                classes.put(bean.getAttribute("id"), bean.getAttribute("class"));
            }
            NodeList services = all.getElementsByTagName("service");
            for (int i = 0; i < services.getLength(); i++) {
                Element service = (Element) services.item(i);
                Map<String, String> properties = properties(service);
                if (service.getAttribute("interface").endsWith("PortalPage")) {
                    String path = properties.get("arrimo.portal.path");
                    roles.put(path, properties.get("arrimo.portal.roles"));
                    beans.put(path, service.getAttribute("ref"));
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return new Blueprint(roles, beans, classes);
    }

    private static Map<String, String> properties(Element service) {
        Map<String, String> found = new LinkedHashMap<>();
        NodeList entries = service.getElementsByTagName("entry");
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            found.put(entry.getAttribute("key"), entry.getAttribute("value"));
        }
        return found;
    }
}
