package org.arrimo.platform.spi.portal;

import java.util.Locale;
import java.util.Optional;

import javax.servlet.Servlet;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A page of the portal: a servlet that answers everything below its {@linkplain #PATH path} which no page with a longer
 * path answers. It is called only for a signed-in person who has one of its {@linkplain #ROLES roles}, and for unsafe
 * methods only with a valid anti-forgery token. HTML that it writes is put into the portal's frame; anything else, and
 * {@linkplain PortalRequest#isFragment() fragments}, go out as they are. {@code getPathInfo()} is what follows the
 * page's path.
 */
@ConsumerType
public interface PortalPage extends Servlet {
    /** Property: where the page is, such as {@code /tickets}. Required. */
    String PATH = "arrimo.portal.path";
    /**
     * Property: the roles of which a person needs one, as an array of names or separated by commas, in the form of
     * {@link org.arrimo.platform.api.Role#wire()}, or {@link #EVERYBODY}. A page without them is not published. One whose
     * address alone entitles to it says {@code anyone}: to a stranger it is shown without navigation, and who asks is then
     * an {@link org.arrimo.platform.api.Actor} without roles whose id is -1.
     */
    String ROLES = "arrimo.portal.roles";
    /**
     * Property: all that the page answers, apart by semicolons: the method, the path below the page's own with a name in
     * braces for each part that varies, for a form with a name {@code ?form=} and the name, and the roles if fewer may
     * than open the page; such as {@code GET /; GET /{id}; POST /{id} lead,admin; POST /{id}?form=password admin}. Where
     * no form is declared by its name the names of forms mean nothing. What is not declared here is not there. A page that says
     * nothing answers {@code GET /}.
     */
    String ROUTES = "arrimo.portal.routes";
    /** Value of {@link #ROLES}: whoever is signed in. */
    String EVERYBODY = "everybody";
    /** Property: where in the navigation its link stands, one of the {@code SECTION_…} words. */
    String SECTION = "arrimo.portal.section";
    /** Section: the daily work; what is meant when nothing is said. */
    String SECTION_WORK = "work";
    /** Section: figures and reports. */
    String SECTION_INSIGHT = "insight";
    /** Section: what administrators do. */
    String SECTION_ADMINISTRATION = "administration";
    /** Section: what concerns the person themselves; its links stand in the menu under their name. */
    String SECTION_PERSON = "person";
    /** Property: a whole number; lower ones stand first. 100 when nothing is said. */
    String RANK = "arrimo.portal.rank";
    /** Property: the name of a symbol in the portal's set (Tabler's names), such as {@code inbox}. */
    String ICON = "arrimo.portal.icon";
    /**
     * Property: {@code false} for a page without a link in the navigation; or, in the form of {@link #ROLES}, who sees
     * the link of a page that more people may open.
     */
    String NAVIGATION = "arrimo.portal.navigation";
    /**
     * Property: a key; what is found by it is what the page is for, said in the administration's own index: {@link #about}
     * gives a sentence for the key, and for the key with {@code .words} other words by which people look for it.
     */
    String ABOUT = "arrimo.portal.about";
    /** Property: the lower-case letter that leads to the page when it is pressed after {@code g}; none when nothing is said. */
    String LETTER = "arrimo.portal.letter";

    /**
     * @param locale the language of the person
     * @return the page's name, as its link and its heading
     */
    String title(Locale locale);

    /**
     * @param locale the language of the person
     * @param key as the page's property {@link #ABOUT} says it, or that with {@code .words}
     * @return the text; empty when there is none
     */
    default String about(Locale locale, String key) {
        return "";
    }

    /**
     * @param locale the language of the person
     * @return the search this page offers from everywhere, if it offers one; the one of the lowest rank is shown
     */
    default Optional<Search> search(Locale locale) {
        return Optional.empty();
    }

    /**
     * A search box in the portal's head.
     *
     * @param path where the form goes, by GET, within the portal
     * @param parameter the name of the field
     * @param label what is looked for
     */
    record Search(String path, String parameter, String label) {}
}
