package org.arrimo.itests.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.OptionUtils;

import static org.ops4j.pax.exam.CoreOptions.maven;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

/** The real distribution with a test inside its container. */
public final class ExamDesk {
    private ExamDesk() {}

    /**
     * @param folder where it is unpacked, below {@code target}
     * @param more what else is special about it
     */
    public static Option[] in(String folder, Option... more) {
        Path unpacked = Path.of("target", folder).toAbsolutePath();
        return OptionUtils.combine(
                new Option[] {
                    karafDistributionConfiguration()
                            .frameworkUrl(maven("org.arrimo", "org.arrimo.assembly", "1.0.0")
                                    .type("tar.gz"))
                            .unpackDirectory(unpacked.toFile())
                            .useDeployFolder(false),
                    keepRuntimeFolder(),
                    setting("arrimo.data", unpacked.resolve("desk").toString()),
                    free("arrimo.http.port"),
                    free("arrimo.ssh.port"),
                    free("arrimo.jmx.registry.port"),
                    free("arrimo.jmx.port"),
                    editConfigurationFilePut(
                            "etc/org.ops4j.pax.url.mvn.cfg",
                            "org.ops4j.pax.url.mvn.localRepository",
                            System.getProperty("arrimo.repository")),
                },
                more);
    }

    private static Option setting(String property, String value) {
        return editConfigurationFilePut("etc/custom.system.properties", property, value);
    }

    private static Option free(String property) {
        try (ServerSocket socket = new ServerSocket(0)) {
            return setting(property, "" + socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
