package ir.samad.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a workbook, element by element. It knows no document type and no entities, fetches nothing, and always
 * is UTF-8, as every spreadsheet program writes it.
 */
final class PartXml implements Closeable {

    /** A sheet has some dozens; a parser keeps every name it has ever seen. */
    private static final int MOST_NAMES = 2000;

    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 40_000;

    private final InputStream in;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private int oddities;
    private int depth;

    PartXml(InputStream in) throws IOException {
        this.in = in;
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        try {
            reader = factory.createXMLStreamReader(new InputStreamReader(
                    withoutMark(in),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
        } catch (XMLStreamException broken) {
            throw because(broken);
        }
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        var all = new PushbackInputStream(in, 3);
        var first = all.readNBytes(3);
        if (!Tables.startsWith(first, 0xEF, 0xBB, 0xBF)) {
            all.unread(first);
        }
        return all;
    }

    /** Goes on to the beginning of the next element; false when there is none. */
    boolean nextElement() throws IOException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** Goes on to the next element inside this one; false at its end. Children have to be read to their ends. */
    boolean nextInside() throws IOException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** Reads this element to its end. */
    void skip() throws IOException {
        for (var open = 1; open > 0; ) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                default -> {}
            }
        }
    }

    /** Reads this element to its end: the text that stands in it. */
    String text() throws IOException {
        text.setLength(0);
        addText(text);
        return text.toString();
    }

    /** Adds the text of this element, which is read to its end. */
    void addText(StringBuilder text) throws IOException {
        for (var open = 1; open > 0; ) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
                        throw new Unreadable("broken");
                    }
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                }
                default -> {}
            }
        }
    }

    /** Adds the text of a string that may be made of several pieces in different letters; how it is spoken is no part of it. */
    void addPieces(StringBuilder text) throws IOException {
        while (nextInside()) {
            switch (name()) {
                case "t" -> addText(text);
                case "r" -> addPiece(text);
                default -> skip();
            }
        }
    }

    private void addPiece(StringBuilder text) throws IOException {
        while (nextInside()) {
            if (name().equals("t")) {
                addText(text);
            } else {
                skip();
            }
        }
    }

    String name() {
        return reader.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** An attribute whatever its namespace is called. */
    @Nullable
    String anyAttribute(String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name) && reader.getAttributeNamespace(i) != null) {
                return reader.getAttributeValue(i);
            }
        }
        return attribute(name);
    }

    boolean isSet(String name) {
        var value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /** An attribute that is a whole number; the other one when it is not there. */
    int number(String name, int otherwise) throws Unreadable {
        var value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException broken) {
            throw new Unreadable("broken");
        }
    }

    @Override
    public void close() throws IOException {
        try (in) {
            reader.close();
        } catch (XMLStreamException broken) {
            throw because(broken);
        }
    }

    private int next() throws IOException {
        try {
            var event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    lookAtNames();
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable("entities");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> countOddities(1);
                default -> {}
            }
            return event;
        } catch (XMLStreamException broken) {
            throw because(broken);
        }
    }

    private void lookAtNames() throws Unreadable {
        names.add(reader.getLocalName());
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        countOddities(reader.getNamespaceCount());
        if (names.size() > MOST_NAMES || depth > DEEPEST) {
            throw new Unreadable("broken");
        }
    }

    private void countOddities(int more) throws Unreadable {
        oddities += more;
        if (oddities > MOST_NAMES) {
            throw new Unreadable("broken");
        }
    }

    private static Unreadable because(XMLStreamException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable known) {
                return known;
            }
            if (cause instanceof XMLStreamException wrapped
                    && wrapped.getNestedException() instanceof Unreadable known) {
                return known;
            }
        }
        return new Unreadable("broken");
    }
}
