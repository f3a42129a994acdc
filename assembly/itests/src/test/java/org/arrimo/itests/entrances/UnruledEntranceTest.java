package org.arrimo.itests.entrances;

import java.io.File;
import java.nio.file.Path;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.itests.desk.Answer;
import org.arrimo.itests.desk.Caller;
import org.arrimo.itests.desk.Desk;
import org.arrimo.itests.desk.SharedDesk;

import static org.assertj.core.api.Assertions.assertThat;

/** A bundle whose entrances have no rule is put into the running desk: they stay shut, and the log says why. */
@ExtendWith(SharedDesk.class)
class UnruledEntranceTest {
    private static final String NAME = "unruled";
    private static final String BLUEPRINT =
            """
            <blueprint xmlns="http://www.osgi.org/xmlns/blueprint/v1.0.0">
              <service interface="org.arrimo.platform.spi.ws.RestResource">
                <service-properties><entry key="arrimo.rest.path" value="/api/v1/unruled"/></service-properties>
                <bean class="org.arrimo.itests.entrances.unruled.UnruledResource"/>
              </service>
              <service interface="org.arrimo.platform.spi.portal.PortalPage">
                <service-properties><entry key="arrimo.portal.path" value="/unruled"/></service-properties>
                <bean class="org.arrimo.itests.entrances.unruled.UnruledPage"/>
              </service>
              <service interface="org.arrimo.platform.spi.portal.PortalPage">
                <service-properties>
                  <entry key="arrimo.portal.path" value="/unclear"/>
                  <entry key="arrimo.portal.roles" value="everybody"/>
                  <entry key="arrimo.portal.routes" value="GET /; EVERYTHING"/>
                </service-properties>
                <bean class="org.arrimo.itests.entrances.unruled.UnruledPage"/>
              </service>
              <service interface="javax.servlet.Servlet">
                <service-properties>
                  <entry key="osgi.http.whiteboard.servlet.pattern" value="/back/door"/>
                  <entry key="osgi.http.whiteboard.servlet.name" value="back-door"/>
                </service-properties>
                <bean class="org.arrimo.itests.entrances.unruled.UnruledPage"/>
              </service>
            </blueprint>
            """;

    private final Desk desk;

    UnruledEntranceTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void anEntranceWithoutARuleStaysShutAndTheLogSaysWhy(@TempDir Path folder) throws Exception {
        Path bundle = bundle(folder);
        desk.console("bundle:install -s " + bundle.toUri());
        try {
            String entrances = desk.console("arrimo:entrances");
            assertThat(entrances)
                    .contains("/api/v1/tickets")
                    .doesNotContain("/unruled", "/unclear")
                    // what is no way in of the house's can't be shut by it; it is on the list, where the matrix finds
                    // it
                    .contains("servlet\t*\t/back/door\tdecided by back-door");
            Caller admin = desk.admin();
            Answer missing = admin.get("/api/v1/nothing");
            for (String path : new String[] {"/api/v1/unruled", "/api/v1/unruled/forgotten"}) {
                Answer answer = admin.get(path);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.body().replace(path, ""))
                        .isEqualTo(missing.body().replace("/api/v1/nothing", ""));
            }
            assertThat(desk.log())
                    .contains(
                            "event=ws.refused path=/api/v1/unruled",
                            "no @Rule on forgotten",
                            "event=portal.contribution-refused",
                            "event=portal.page-refused path=/unclear");
        } finally {
            desk.console("bundle:uninstall " + NAME);
        }
        assertThat(desk.console("arrimo:entrances")).doesNotContain("back-door");
    }

    private static Path bundle(Path folder) throws Exception {
        try (Builder builder = new Builder()) {
            builder.addClasspath(new File("target/test-classes"));
            builder.setBundleSymbolicName(NAME);
            builder.setPrivatePackage("org.arrimo.itests.entrances.unruled");
            builder.setImportPackage("javax.servlet,*"); // what Blueprint alone names
            Jar jar = builder.build();
            jar.putResource("OSGI-INF/blueprint/unruled.xml", new EmbeddedResource(BLUEPRINT, 0));
            assertThat(builder.getErrors()).isEmpty();
            Path file = folder.resolve(NAME + ".jar");
            jar.write(file.toFile());
            return file;
        }
    }
}
