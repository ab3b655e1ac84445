package org.homeward.engine.wall.reading;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Parses a model without document types, entities and processing instructions, and not too deep. */
public final class XmlReader {

    private static final int DEEPEST = 20;
    private static final int REMEMBERED_BYTES = 8 * 1024 * 1024;

    /** A set is read by many rules, again at each change of a draft, and nobody changes what was read. */
    private static final Cache<FileContent, XmlElement> KNOWN = FileContent.remembering(REMEMBERED_BYTES);

    private final XMLStreamReader xml;
    private @Nullable XmlElement root;
    private @Nullable XmlElement current;
    private int depth;

    private XmlReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    public static XmlElement read(byte[] content) throws UnreadableFile {
        var file = new FileContent(content);
        var known = KNOWN.getIfPresent(file);
        if (known != null) {
            return known;
        }
        var read = parsed(content);
        KNOWN.put(file, read);
        return read;
    }

    private static XmlElement parsed(byte[] content) throws UnreadableFile {
        try {
            return new XmlReader(factory().createXMLStreamReader(new ByteArrayInputStream(content))).tree();
        } catch (XMLStreamException broken) {
            throw UnreadableFile.inLine(
                    broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber(),
                    "unreadable",
                    "this is not well-formed XML");
        } catch (RuntimeException broken) {
            throw UnreadableFile.inLine(1, "unreadable", "this can't be read as XML");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLReporter((message, type, information, where) -> {
            throw new XMLStreamException(message, where); // nothing is printed
        });
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    private XmlElement tree() throws XMLStreamException, UnreadableFile {
        encoding();
        while (xml.hasNext()) {
            event(xml.next());
        }
        if (root == null) {
            throw UnreadableFile.inLine(1, "fileEmpty", "the file is empty");
        }
        return root;
    }

    /** The engine must read the same letters as the wall. */
    private void encoding() throws UnreadableFile {
        for (var encoding : new String[] {xml.getCharacterEncodingScheme(), xml.getEncoding()}) {
            if (encoding != null && !encoding.toUpperCase(Locale.ROOT).equals("UTF-8")) {
                throw UnreadableFile.inLine(1, "unreadable", "the encoding must be UTF-8");
            }
        }
    }

    private void event(int event) throws UnreadableFile {
        switch (event) {
            case XMLStreamConstants.DTD -> throw refused("fileParts", "a document type (DOCTYPE) is not allowed");
            case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("fileParts", "an entity is not allowed");
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                throw refused("fileParts", "a processing instruction is not allowed");
            case XMLStreamConstants.START_ELEMENT -> open();
            case XMLStreamConstants.END_ELEMENT -> close();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
            default -> {}
        }
    }

    private void open() throws UnreadableFile {
        depth++;
        if (depth > DEEPEST) {
            throw refused("nestedDeep", "elements are nested more than {} deep", DEEPEST);
        }
        var element =
                new XmlElement(Namespaces.name(plain(xml.getNamespaceURI()), xml.getLocalName()), line(), current);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var name = Namespaces.name(plain(xml.getAttributeNamespace(i)), xml.getAttributeLocalName(i));
            if (element.attributes().putIfAbsent(name, xml.getAttributeValue(i)) != null) {
                throw refused("attributeTwice", "the attribute {} is there twice", SafeMessageText.of(name));
            }
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            namespace(plain(xml.getNamespaceURI(i)));
        }
        if (current == null) {
            root = element;
        } else {
            current.children().add(element);
        }
        current = element;
    }

    private void namespace(String uri) throws UnreadableFile {
        if (!Namespaces.known(uri)) {
            throw refused("foreignPart", "the namespace {} is not known", SafeMessageText.of(uri));
        }
    }

    private void close() {
        depth--;
        current = current == null ? null : current.parent();
    }

    private void text() {
        if (current != null) {
            current.ownText().append(xml.getText());
        }
    }

    private UnreadableFile refused(String code, String english, Object... named) {
        var said = ProblemText.of(code, english, named);
        return current == null
                ? UnreadableFile.inLine(line(), said)
                : new UnreadableFile(current.label(), said.within("", " (line " + line() + ")"));
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    private static String plain(@Nullable String uri) {
        return uri == null ? "" : uri;
    }
}
