package org.moneytrail.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.moneytrail.report.page.CaseFile;
import org.moneytrail.report.page.Casebook;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Written pages, read back as XML: a page that is not well-formed fails here. */
final class Pages {
    private final Map<String, Document> pages = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    static Pages of(Casebook book, CaseFile... files) throws IOException {
        Map<String, ByteArrayOutputStream> written = new HashMap<>();
        new CasebookWriter(ZoneId.of("Asia/Almaty"), 20)
                .write(
                        path -> written.computeIfAbsent(path, absent -> new ByteArrayOutputStream()),
                        book,
                        List.of(files).iterator());
        Pages pages = new Pages();
        for (Map.Entry<String, ByteArrayOutputStream> page : written.entrySet()) {
            pages.pages.put(page.getKey(), parse(page.getValue().toByteArray()));
            pages.texts.put(page.getKey(), page.getValue().toString(StandardCharsets.UTF_8));
        }
        return pages;
    }

    java.util.Set<String> paths() {
        return pages.keySet();
    }

    /** All words of a page, with one space between them. */
    String words(String path) {
        return words(pages.get(path).getDocumentElement());
    }

    String source(String path) {
        return texts.get(path);
    }

    /** The words of every element of a name, in order. */
    List<String> words(String path, String element) {
        return elements(path, element).stream().map(Pages::words).toList();
    }

    /** An attribute of every element of a name that has it, in order. */
    List<String> attributes(String path, String element, String attribute) {
        return elements(path, element).stream()
                .filter(found -> found.hasAttribute(attribute))
                .map(found -> found.getAttribute(attribute))
                .toList();
    }

    List<Element> elements(String path, String element) {
        NodeList found = pages.get(path).getElementsByTagName(element);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String words(Node node) {
        return node.getTextContent().replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }

    private static Document parse(byte[] page) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(page));
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(new String(page, StandardCharsets.UTF_8), e);
        }
    }
}
