package org.arrimo.itests.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** Packages use each other in one direction. */
class PackagesTest {

    @Test
    void noTwoPackagesNeedEachOther() throws Exception {
        JavaClasses classes = classes();
        assertThat(classes).isNotEmpty();
        slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(classes);
    }

    private static JavaClasses classes() throws Exception {
        List<JarFile> jars = new ArrayList<>();
        try {
            for (Built bundle : House.bundles()) {
                jars.add(new JarFile(bundle.jar().toFile()));
            }
            return new ClassFileImporter().importJars(jars);
        } finally {
            for (JarFile jar : jars) {
                jar.close();
            }
        }
    }

    /** The house's packages; what is compiled from templates uses the package they stand beside. */
    private static final class ByPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return name.startsWith("org.arrimo.") && !name.contains(".templates")
                    ? SliceIdentifier.of(name)
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of the house";
        }
    }
}
