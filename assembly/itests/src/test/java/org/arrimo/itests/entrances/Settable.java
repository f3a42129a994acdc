package org.arrimo.itests.entrances;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import org.arrimo.itests.desk.Caller;

/** What can be set through each entrance, as the running desk describes it: OpenAPI, WSDL, and the forms it shows. */
final class Settable {
    /** Fields that every form has, or that say which version or form is meant. */
    private static final Pattern FRAME = Pattern.compile("csrf|form|version|username|before-.*|next");

    /** One for each custom field there is. */
    private static final Pattern CUSTOM = Pattern.compile("fields\\..*");

    private static final Pattern FORM = Pattern.compile("<form [^>]*method=\"post\"[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"#]*)");
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|select|textarea|button)\\b[^>]*?\\sname=\"([^\"]+)\"");
    private static final Pattern WHICH = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    private final Map<String, Set<String>> found = new TreeMap<>();

    /** @return by entrance the names of what can be set */
    Map<String, Set<String>> found() {
        return found;
    }

    void rest(JsonNode openApi) {
        JsonNode schemas = openApi.path("components").path("schemas");
        openApi.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> method.getValue()
                        .path("requestBody")
                        .path("content")
                        .forEach(content -> {
                            JsonNode schema = content.path("schema");
                            String reference = schema.path("$ref").asText().replaceFirst(".*/", "");
                            JsonNode body = reference.isEmpty() ? schema : schemas.path(reference);
                            body.path("properties")
                                    .fieldNames()
                                    .forEachRemaining(name ->
                                            add("rest " + method.getKey().toUpperCase() + " " + path.getKey(), name));
                        })));
    }

    /** The elements of every operation that changes something. */
    void soap(String path, String wsdl) {
        Matcher type = Pattern.compile(
                        "<xs:complexType name=\"((?:open|change|add|attach)\\w+)\">(.*?)</xs:complexType>",
                        Pattern.DOTALL)
                .matcher(wsdl);
        while (type.find()) {
            if (!type.group(1).endsWith("Response")) {
                Matcher element =
                        Pattern.compile("<xs:element [^>]*?name=\"(\\w+)\"").matcher(type.group(2));
                while (element.find()) {
                    add("soap POST " + path + "#" + type.group(1), element.group(1));
                }
            }
        }
    }

    /** The forms on a page, as this person is shown them. */
    void portal(Cast.Person person, String page) {
        Caller browser = person.caller().withoutCredentials();
        String html = browser.send("GET", page, null, "Cookie", person.cookie(), "Accept", "text/html")
                .body();
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            Matcher action = ACTION.matcher(form.group());
            Matcher which = WHICH.matcher(form.group());
            String path = action.find() ? action.group(1) : page;
            String entrance = "portal POST " + template(path.isEmpty() ? page : path)
                    + (which.find() ? "?form=" + which.group(1) : "");
            Matcher field = FIELD.matcher(form.group());
            while (field.find()) {
                add(entrance, CUSTOM.matcher(field.group(1)).replaceFirst("fields"));
            }
        }
    }

    private static String template(String path) {
        return path.replaceFirst("/(INC|REQ|PRB)-[0-9]+", "/{number}").replaceFirst("/[0-9]+(?=/|$)", "/{id}");
    }

    private void add(String entrance, String property) {
        boolean names = property.equals("number") || property.equals("version");
        if (!FRAME.matcher(property).matches() && !names) {
            found.computeIfAbsent(entrance, key -> new TreeSet<>()).add(property);
        }
    }
}
