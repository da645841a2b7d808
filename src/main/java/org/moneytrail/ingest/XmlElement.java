package org.moneytrail.ingest;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of XML.
 *
 * @param path where it stands below the outermost one, numbered where several of a name stand side by side
 * @param text its text, blanks as one; empty where it holds elements
 */
record XmlElement(String name, String path, String text, List<XmlElement> children) {
    /** Reads no DTD and fetches nothing. */
    static XMLInputFactory safeFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** The outermost element of a text that is well-formed. */
    static XmlElement parse(String xml) {
        try {
            XMLStreamReader reader = safeFactory().createXMLStreamReader(new StringReader(xml));
            reader.nextTag();
            return read(reader).placed("");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Cannot read what was well-formed: " + e.getMessage(), e);
        }
    }

    private static XmlElement read(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(read(reader));
            } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(reader.getText());
            }
        }
        return new XmlElement(name, "", text.toString().strip().replaceAll("\\s+", " "), children);
    }

    private XmlElement placed(String place) {
        Map<String, Integer> seen = new HashMap<>();
        List<XmlElement> below = new ArrayList<>();
        for (XmlElement child : children) {
            int number = seen.merge(child.name, 1, Integer::sum);
            boolean alone = children.stream()
                            .filter(other -> other.name.equals(child.name))
                            .count()
                    == 1;
            String step = alone ? child.name : child.name + "[" + number + "]";
            below.add(child.placed(place.isEmpty() ? step : place + "/" + step));
        }
        return new XmlElement(name, place, text, below);
    }

    /** The elements right below of that name. */
    List<XmlElement> all(String child) {
        return children.stream().filter(other -> other.name.equals(child)).toList();
    }

    /** Itself or the elements below that hold a text. */
    Stream<XmlElement> texts() {
        Stream<XmlElement> below = children.stream().flatMap(XmlElement::texts);
        return text.isEmpty() ? below : Stream.concat(Stream.of(this), below);
    }
}
