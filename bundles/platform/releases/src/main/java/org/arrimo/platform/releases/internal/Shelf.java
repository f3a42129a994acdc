package org.arrimo.platform.releases.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import org.arrimo.platform.releases.RefusedException;

/** The folder where what came as files is kept, so that it is there at the next start and when it is to be put back. */
final class Shelf {
    private static final String FEATURES = "http://karaf.apache.org/xmlns/features/v1.6.0";
    private static final String DERIVED = "derived-";
    private static final Pattern MAVEN = Pattern.compile("mvn:[^/]+/([^/]+)/([^/]+)");
    private static final int DIGEST = 12;

    private final Path folder;

    Shelf(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder if it is not there; nobody else may write what will run. */
    void open() throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Keeps a copy of a bundle. */
    String keep(Path jar) throws RefusedException {
        try {
            byte[] content = Files.readAllBytes(jar);
            String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
            Path copy = folder.resolve(safe(name) + "-" + digest(content) + ".jar");
            if (!Files.exists(copy)) {
                write(copy, content);
            }
            return copy.toUri().toString();
        } catch (IOException e) {
            throw new RefusedException(jar + " can't be read.", e);
        }
    }

    /** Keeps a copy of a features file, and of the bundles that lie beside it. */
    URI add(Path file) throws RefusedException {
        try {
            Document document = parse(Files.readString(file));
            NodeList bundles = document.getElementsByTagNameNS("*", "bundle");
            for (int index = 0; index < bundles.getLength(); index++) {
                Element bundle = (Element) bundles.item(index);
                Path beside = beside(file, bundle.getTextContent().strip());
                if (beside != null) {
                    bundle.setTextContent(keep(beside));
                }
            }
            byte[] content = text(document);
            String name = file.getFileName().toString().replaceFirst("\\.xml$", "");
            Path copy = folder.resolve(safe(name) + "-" + digest(content) + ".xml");
            write(copy, content);
            return copy.toUri();
        } catch (IOException | SAXException | ParserConfigurationException | TransformerException e) {
            throw new RefusedException(file + " is no features file: " + Reason.of(e), e);
        }
    }

    /**
     * Makes a feature in which one bundle is another one.
     *
     * @param feature the feature's own description
     * @param from the bundle's location in it
     * @param to the location of the one in its place
     */
    URI derive(String feature, String name, String version, String from, String to) throws RefusedException {
        try {
            Document document = parse(feature);
            Element element =
                    (Element) document.getElementsByTagNameNS("*", "feature").item(0);
            element.setAttribute("version", version);
            NodeList bundles = element.getElementsByTagNameNS("*", "bundle");
            for (int index = 0; index < bundles.getLength(); index++) {
                if (bundles.item(index).getTextContent().strip().equals(from)) {
                    bundles.item(index).setTextContent(to);
                }
            }
            if (!"features".equals(document.getDocumentElement().getLocalName())) {
                Element root = document.createElementNS(FEATURES, "features");
                document.replaceChild(root, document.getDocumentElement());
                root.appendChild(element);
            }
            named(document, document.getDocumentElement());
            document.getDocumentElement().setAttribute("name", DERIVED + name + "-" + version);
            Path copy = folder.resolve(DERIVED + name + "-" + version + ".xml");
            write(copy, text(document));
            return copy.toUri();
        } catch (IOException | SAXException | ParserConfigurationException | TransformerException e) {
            throw new RefusedException("The feature " + name + " can't be changed: " + Reason.of(e), e);
        }
    }

    /** @return whether the repository is one that {@link #derive} made */
    boolean isDerived(URI repository) {
        return repository.toString().startsWith(folder.toUri() + DERIVED);
    }

    /** Throws away what no repository names any more. */
    void tidy(Set<URI> repositories) throws IOException {
        StringBuilder named = new StringBuilder();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(files::add);
        }
        for (Path file : files) {
            if (repositories.contains(file.toUri())) {
                named.append(file.getFileName()).append('\n').append(Files.readString(file));
            }
        }
        for (Path file : files) {
            if (named.indexOf(file.getFileName().toString()) < 0) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The container describes a feature without saying in which namespace. */
    private static void named(Document document, Element element) {
        Element renamed = (Element) document.renameNode(element, FEATURES, element.getLocalName());
        NodeList children = renamed.getChildNodes();
        for (int index = 0; index < children.getLength(); index++) {
            if (children.item(index) instanceof Element child) {
                named(document, child);
            }
        }
    }

    private static Path beside(Path file, String location) {
        Path parent = file.toAbsolutePath().getParent();
        if (location.startsWith("file:")) {
            return Path.of(URI.create(location));
        }
        Matcher maven = MAVEN.matcher(location);
        String name = maven.matches() ? maven.group(1) + "-" + maven.group(2) + ".jar" : location;
        if (name.contains(":")) {
            return null;
        }
        Path jar = parent.resolve(name);
        return Files.isRegularFile(jar) ? jar : null;
    }

    private static Document parse(String text) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(text)));
    }

    private static byte[] text(Document document) throws TransformerException {
        var out = new java.io.ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String safe(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
