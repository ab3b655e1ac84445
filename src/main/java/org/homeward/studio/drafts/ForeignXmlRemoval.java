package org.homeward.studio.drafts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import org.homeward.engine.wall.reading.Namespaces;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;
import org.xml.sax.SAXException;

/**
 * Sets aside the parts that other programs write into a diagram for themselves and no engine executes; the wall judges the rest. A diagram
 * in one of the older encodings is written anew.
 */
final class ForeignXmlRemoval {

    private static final int LARGEST = 1024 * 1024;
    private static final Set<String> OLD_ENCODINGS = Set.of("ISO-8859-1", "WINDOWS-1252", "US-ASCII");

    private final ForeignNamespaces names;
    private final Map<String, Integer> aside = new TreeMap<>();

    private ForeignXmlRemoval(ForeignNamespaces names) {
        this.names = names;
    }

    /** The file without them; the same bytes if it has none, is no diagram or can't be read, which the wall then says. */
    static Kept setAside(String fileName, byte[] content) {
        if (!fileName.endsWith(".bpmn") || content.length > LARGEST) {
            return new Kept(content, Map.of());
        }
        try {
            var document = DiagramXmlDocument.read(content);
            if (DiagramXmlDocument.isDeep(document)) {
                return new Kept(content, Map.of());
            }
            var parts = new ForeignXmlRemoval(new ForeignNamespaces(DiagramXmlDocument.isDrawing(document)));
            var changed = parts.clean(document);
            return new Kept(changed ? DiagramXmlDocument.written(document) : content, parts.aside);
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException unreadable) {
            return new Kept(content, Map.of());
        }
    }

    private boolean clean(Document document) {
        var root = document.getDocumentElement();
        var encoding = String.valueOf(document.getXmlEncoding()).toUpperCase(Locale.ROOT);
        if (OLD_ENCODINGS.contains(encoding)) {
            setAside("encoding " + encoding);
        }
        for (Node child = document.getFirstChild(), next; child != null; child = next) {
            next = child.getNextSibling();
            note(document, child);
        }
        clean(root);
        var undeclared = undeclare(root, used(root, new HashSet<>()));
        return undeclared || !aside.isEmpty();
    }

    private void clean(Element element) {
        attributes(element);
        var extensions = "extensionElements".equals(element.getLocalName());
        for (Node child = element.getFirstChild(), next; child != null; child = next) {
            next = child.getNextSibling();
            if (child instanceof Element part) {
                if (names.isForeign(part.getNamespaceURI())
                        || extensions && names.isForeignExtension(part.getNamespaceURI())) {
                    setAside(part.getNamespaceURI() == null ? part.getTagName() : part.getNamespaceURI());
                    element.removeChild(part);
                } else if (names.isNotDrawn(part.getLocalName())) {
                    setAside(part.getLocalName());
                    element.removeChild(part);
                } else {
                    clean(part);
                }
            } else {
                note(element, child);
            }
        }
    }

    private void note(Node parent, Node child) {
        if (names.drawing() && child instanceof ProcessingInstruction note) {
            setAside(note.getTarget());
            parent.removeChild(note);
        }
    }

    private void attributes(Element element) {
        var attributes = element.getAttributes();
        var gone = new ArrayList<Attr>();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.item(i) instanceof Attr attribute && isForeign(attribute)) {
                gone.add(attribute);
            }
        }
        for (var attribute : gone) {
            var namespace = attribute.getNamespaceURI();
            setAside(names.isTold(namespace) ? String.valueOf(namespace) : attribute.getName());
            element.removeAttributeNode(attribute);
        }
    }

    private boolean isForeign(Attr attribute) {
        var namespace = attribute.getNamespaceURI();
        return !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(namespace)
                && names.isForeign(
                        namespace,
                        namespace == null ? attribute.getName() : attribute.getLocalName(),
                        attribute.getValue());
    }

    /** Many programs name all namespaces that they know, used or not. */
    private boolean undeclare(Element element, Set<String> used) {
        var attributes = element.getAttributes();
        var gone = new ArrayList<Attr>();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.item(i) instanceof Attr attribute
                    && XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())
                    && isNeedless(attribute.getValue(), used)) {
                gone.add(attribute);
            }
        }
        gone.forEach(element::removeAttributeNode);
        var any = !gone.isEmpty();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            any |= child instanceof Element part && undeclare(part, used);
        }
        return any;
    }

    private boolean isNeedless(String namespace, Set<String> used) {
        return names.isForeign(namespace)
                || names.drawing() && !Namespaces.known(namespace) && !used.contains(namespace);
    }

    private static Set<String> used(Element element, Set<String> used) {
        used.add(String.valueOf(element.getNamespaceURI()));
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            used.add(String.valueOf(attributes.item(i).getNamespaceURI()));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part) {
                used(part, used);
            }
        }
        return used;
    }

    private void setAside(String what) {
        aside.merge(what, 1, Integer::sum);
    }

    /** The rest of a file, and what was set aside: a namespace or an attribute, and how often. */
    record Kept(byte[] content, Map<String, Integer> aside) {}
}
