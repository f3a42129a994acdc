package org.arrimo.itests.walls;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PROTECTED;
import static javax.lang.model.element.Modifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever uses an exported package finds there what is promised: on the package, each type and each of its members. */
class DocumentedTest {
    static Stream<Built> exporters() {
        return House.bundles().stream().filter(bundle -> !bundle.exports().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("exporters")
    void everyPublicNameOfAnExportedPackageIsDocumented(Built bundle) throws Exception {
        List<Path> sources = new ArrayList<>();
        for (String exported : bundle.exports().keySet()) {
            Path folder =
                    bundle.jar().getParent().resolveSibling("src/main/java").resolve(exported.replace('.', '/'));
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        assertThat(sources).isNotEmpty();
        assertThat(undocumented(sources)).as("without Javadoc in %s", bundle).isEmpty();
    }

    private static List<String> undocumented(List<Path> sources) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, diagnostic -> {}, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
            Names names = new Names(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                names.scan(unit, null);
            }
            return names.missing;
        }
    }

    /** Public names without a comment; what overrides is documented where it is declared. */
    private static final class Names extends TreePathScanner<Void, Void> {
        private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

        private final DocTrees docs;
        private final List<String> missing = new ArrayList<>();

        private Names(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitPackage(PackageTree named, Void nothing) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            if (unit.getSourceFile().getName().endsWith("package-info.java")) {
                require(getCurrentPath(), "package " + named.getPackageName());
            }
            return null;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!isPublic(type.getModifiers())) {
                return null;
            }
            require(getCurrentPath(), type.getSimpleName().toString());
            if (type.getKind() == Tree.Kind.RECORD) {
                components(type);
            }
            for (Tree member : type.getMembers()) {
                scan(member, nothing);
            }
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                            .anyMatch(annotation ->
                                    annotation.getAnnotationType().toString().equals("Override"))
                    || OF_EVERY_OBJECT.contains(method.getName().toString());
            boolean constructor = method.getReturnType() == null;
            if (isPublic(method.getModifiers()) && !overrides && !(constructor && isOfRecordOrBare(method))) {
                require(getCurrentPath(), owner().getSimpleName() + "." + method.getName());
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Void nothing) {
            boolean component = owner().getKind() == Tree.Kind.RECORD
                    && !field.getModifiers().getFlags().contains(javax.lang.model.element.Modifier.STATIC);
            if (!component && isPublic(field.getModifiers())) {
                require(getCurrentPath(), owner().getSimpleName() + "." + field.getName());
            }
            return null;
        }

        /** A record says what its components are: each by a {@code @param}. */
        private void components(ClassTree type) {
            String comment = String.valueOf(docs.getDocComment(getCurrentPath()));
            for (Tree member : type.getMembers()) {
                if (member instanceof VariableTree field
                        && !field.getModifiers().getFlags().contains(javax.lang.model.element.Modifier.STATIC)
                        && !comment.matches("(?s).*@param " + field.getName() + "\\b.*")) {
                    missing.add(type.getSimpleName() + ", component " + field.getName());
                }
            }
        }

        /** What constructs a record is told by its components; one without parameters tells itself. */
        private boolean isOfRecordOrBare(MethodTree constructor) {
            return owner().getKind() == Tree.Kind.RECORD
                    || constructor.getParameters().isEmpty();
        }

        private ClassTree owner() {
            return (ClassTree) getCurrentPath().getParentPath().getLeaf();
        }

        private boolean isPublic(ModifiersTree modifiers) {
            TreePath parent = getCurrentPath().getParentPath();
            boolean ofInterface = parent != null
                    && (parent.getLeaf().getKind() == Tree.Kind.INTERFACE
                            || parent.getLeaf().getKind() == Tree.Kind.ANNOTATION_TYPE);
            return modifiers.getFlags().contains(PUBLIC)
                    || modifiers.getFlags().contains(PROTECTED)
                    || ofInterface && !modifiers.getFlags().contains(PRIVATE);
        }

        private void require(TreePath path, String name) {
            String comment = docs.getDocComment(path);
            if (comment == null || comment.isBlank()) {
                missing.add(name);
            }
        }
    }
}
