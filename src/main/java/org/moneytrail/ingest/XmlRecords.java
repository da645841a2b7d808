package org.moneytrail.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.apache.hadoop.conf.Configuration;

/**
 * The records of one file of XML: the elements at one depth, whatever they are called, each as one field that holds its text
 * with all marks. Read as a stream. A file that is not well-formed is an
 * error that names the line, and so is one with another outermost element.
 */
final class XmlRecords implements RawRecords {
    /** What the one field is called. */
    static final String RECORD = "record";

    private final String file;
    private final String root;
    private final int depth;
    private final InputStream bytes;
    private final XMLEventReader events;
    private int open;

    /**
     * @param root what the outermost element is called
     * @param depth how many elements a record stands in
     */
    XmlRecords(String file, String root, int depth, Configuration hadoop) throws IOException {
        this.file = file;
        this.root = root;
        this.depth = depth;
        bytes = InputFiles.open(file, hadoop);
        try {
            events = XmlElement.safeFactory().createXMLEventReader(bytes);
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** An attribute of the outermost element of a file. */
    static Optional<String> rootAttribute(String file, String name, Configuration hadoop) throws IOException {
        try (InputStream bytes = InputFiles.open(file, hadoop)) {
            XMLStreamReader reader = XmlElement.safeFactory().createXMLStreamReader(bytes);
            reader.nextTag();
            return Optional.ofNullable(reader.getAttributeValue(null, name));
        } catch (XMLStreamException e) {
            throw malformed(file, e);
        }
    }

    @Override
    public List<String> header() {
        return List.of(RECORD);
    }

    @Override
    public boolean hasNext() {
        try {
            while (events.hasNext()) {
                XMLEvent event = events.peek();
                if (event.isStartElement() && open == depth) {
                    return true;
                }
                if (event.isStartElement() && open == 0) {
                    requireRoot(event.asStartElement().getName().getLocalPart());
                }
                open += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
                events.nextEvent();
            }
            return false;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        StringWriter text = new StringWriter();
        try {
            StartElement start = events.peek().asStartElement();
            XMLEventWriter writer = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(text);
            int inside = 0;
            do {
                XMLEvent event = events.nextEvent();
                inside += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
                writer.add(event);
            } while (inside > 0);
            writer.close();
            return new Line(start.getLocation().getLineNumber(), new String[] {text.toString()});
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    @Override
    public void close() {
        try {
            events.close();
            bytes.close();
        } catch (XMLStreamException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireRoot(String name) {
        if (!name.equals(root)) {
            throw new IllegalArgumentException(
                    "Cannot read " + file + ": its outermost element is " + name + ", not " + root);
        }
    }

    private IllegalArgumentException malformed(XMLStreamException e) {
        return malformed(file, e);
    }

    private static IllegalArgumentException malformed(String file, XMLStreamException e) {
        String where = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber() + ": ";
        return new IllegalArgumentException(
                "Cannot read " + file + ": it is not well-formed XML; " + where
                        + e.getMessage().replaceFirst("(?s)^.*Message: ", "").strip(),
                e);
    }
}
