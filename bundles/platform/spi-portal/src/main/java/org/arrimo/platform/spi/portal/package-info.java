/**
 * What a module needs to contribute to the web portal: {@linkplain org.arrimo.platform.spi.portal.PortalPage pages},
 * {@linkplain org.arrimo.platform.spi.portal.Panel panels} in other modules' pages, and
 * {@linkplain org.arrimo.platform.spi.portal.Widget widgets} on the dashboard, {@linkplain
 * org.arrimo.platform.spi.portal.AuditWords words} for the record of administration, and {@linkplain
 * org.arrimo.platform.spi.portal.FirstStep steps} of the first run. Registering the service is the whole
 * integration; taking it away removes the page and its link.
 *
 * <p>A whole page, with its form:
 *
 * <pre>{@code
 * public final class ReasonsPage extends PageServlet {
 *     private final Reasons reasons;
 *
 *     public ReasonsPage(Reasons reasons) {
 *         super(Texts.beside(ReasonsPage.class), Templates.beside(ReasonsPage.class));
 *         this.reasons = reasons;
 *     }
 *
 *     @Override
 *     protected View get(Exchange x) {
 *         return View.page("reasons").with("reasons", reasons.all(x.actor())); // src/main/jte/reasons.jte
 *     }
 *
 *     @Override
 *     protected View post(Exchange x) { // a ProblemException shows the form again, with the message beside its field
 *         reasons.add(x.actor(), x.param("name"));
 *         return View.redirect("/reasons").flash(x.t("reasons.added"));
 *     }
 * }
 * }</pre>
 *
 * <pre>{@code
 * @import org.arrimo.platform.spi.portal.Exchange
 * @param Exchange x
 * @param java.util.List<String> reasons
 * <ul>@for(var reason : reasons)<li>${reason}</li>@endfor</ul>
 * <form method="post" action="${x.url("/reasons")}">
 *     ${x.ui().form()}
 *     ${x.ui().input("name", x.t("reasons.name")).required().max(100)}
 *     ${x.ui().submit(x.t("common.add"))}
 * </form>
 * }</pre>
 *
 * <pre>{@code
 * <service interface="org.arrimo.platform.spi.portal.PortalPage" ref="reasonsPage">
 *   <service-properties>
 *     <entry key="arrimo.portal.path" value="/reasons"/>
 *     <entry key="arrimo.portal.roles" value="agent,lead,admin"/>
 *     <entry key="arrimo.portal.section" value="administration"/>
 *     <entry key="arrimo.portal.icon" value="list-check"/>
 *   </service-properties>
 * </service>
 * }</pre>
 *
 * <p>The title, and the text of the link, is {@code page.title} in the page's {@code texts.properties}, or what {@link
 * org.arrimo.platform.spi.portal.PortalPage#title} is overridden to give. Texts are {@code texts.properties} (English),
 * {@code texts_pt_BR.properties} and {@code texts_es.properties} in UTF-8, next to the class.
 */
@Version("1.3.0")
package org.arrimo.platform.spi.portal;

import org.osgi.annotation.versioning.Version;
