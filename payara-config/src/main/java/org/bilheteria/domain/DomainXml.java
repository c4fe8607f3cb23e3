package org.bilheteria.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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
import org.xml.sax.SAXException;

/**
 * The domain's configuration, while the server is down. asadmin asks a running server for everything it reads or sets: it can't
 * mend options the JVM does not start with, nor close a port before the server opens it.
 */
final class DomainXml {

    private final Path file;
    private final Document document;

    private DomainXml(Path file, Document document) {
        this.file = file;
        this.document = document;
    }

    static DomainXml read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new DomainXml(file, factory.newDocumentBuilder().parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " can't be read: " + e.getMessage(), e);
        }
    }

    /** Replaces the file as a whole, so that a kill leaves the one or the other. */
    void write() throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(fresh.toFile()));
        } catch (TransformerException e) {
            throw new IOException(file + " can't be written: " + e.getMessage(), e);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    boolean deployed(String application) {
        return !all(document.getDocumentElement(), "application", named(application))
                .isEmpty();
    }

    /** Whether the console asks for TLS. */
    boolean secureAdmin() {
        return !all(document.getDocumentElement(), "secure-admin", is("enabled", "true"))
                .isEmpty();
    }

    /** Of the server itself, and not of the configuration that others would be made from. */
    void enableListener(String name, boolean enabled) {
        only(server(), "network-listener", named(name)).setAttribute("enabled", Boolean.toString(enabled));
    }

    /** Takes out the one options of the server's JVM, puts in the others. */
    void replaceJvmOptions(List<String> old, List<String> fresh) {
        Element java = only(server(), "java-config", any -> true);
        all(java, "jvm-options", option -> old.contains(option.getTextContent().strip()))
                .forEach(option -> option.getParentNode().removeChild(option));
        for (String option : fresh) {
            java.appendChild(document.createElement("jvm-options")).setTextContent(option);
            // One a line, as Payara writes them: the shell scripts of earlier distributions look for that.
            java.appendChild(document.createTextNode("\n"));
        }
    }

    List<String> jvmOptions() {
        return all(server(), "jvm-options", any -> true).stream()
                .map(option -> option.getTextContent().strip())
                .toList();
    }

    private Element server() {
        return only(document.getDocumentElement(), "config", named("server-config"));
    }

    private Element only(Element parent, String tag, Predicate<Element> which) {
        return all(parent, tag, which).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file + " has no " + tag));
    }

    private static List<Element> all(Element parent, String tag, Predicate<Element> which) {
        NodeList found = parent.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .filter(which)
                .toList();
    }

    private static Predicate<Element> named(String name) {
        return is("name", name);
    }

    private static Predicate<Element> is(String attribute, String value) {
        return element -> element.getAttribute(attribute).equals(value);
    }
}
