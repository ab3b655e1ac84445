package org.homeward.studio.drafts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What other modelers write into a diagram for themselves and no engine executes is set aside; the list names their namespaces,
 * and the wall refuses all others as before.
 */
final class ForeignParts {

    private static final Set<String> NAMESPACES = Set.of(
            "http://aeneis.de/bpmn20/ext",
            "http://caseagile.com/schema/BPMN/20170414/MODEL",
            "http://open-bpmn.org/XMLSchema",
            "http://www.boc-group.com",
            "http://www.bizagi.com/bpmn20",
            "http://www.bpsim.org/schemas/1.0",
            "http://www.esteco.com/BPMN/Extensions",
            "http://www.gbtec.de/bpmn/MODEL",
            "http://www.ibm.com/WebSphere/bpm/BlueworksLive/Glossaries",
            "http://www.ibm.com/bpm/Extensions",
            "http://www.igrafx.com/2007/igrafx-document",
            "http://www.igrafx.com/2007/igxmldoc",
            "http://www.itp-commerce.com/BPMN2.0",
            "http://www.omg.org/XMI",
            "http://www.omg.org/spec/BPMN/non-normative/extensions/envelope-decorator-bounds/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/extensions/i18n/1.0",
            "http://www.omninet.de/ot/bpmn/v1",
            "http://www.signavio.com",
            "http://www.signavio.com/bpmn20",
            "http://www.smartfacts.com",
            "http://www.softwareag.com/aris/attributes",
            "http://www.softwareag.com/aris/bpmn2",
            "http://www.trisotech.com/2014/triso/bpmn",
            "http://www.trisotech.com/2015/triso/modeling",
            "http://www.visual-paradigm.com/bpmn/vpspecificcontent",
            "http://www.w3.org/2001/XMLSchema",
            "http://www.w4.eu/spec/BPMN/20110701/MODEL",
            "http://www.w4.eu/spec/BPMN/20110930/GRAPH",
            "http://www.w4.eu/spec/DataComposer/20120927/Diagram/Style",
            "https://www.omg.org/spec/SDMN/");

    /** BPMN's own attributes that the engine doesn't read; with these values at most. */
    private static final Map<String, Set<String>> UNREAD = Map.of(
            "expressionLanguage", Set.of(),
            "typeLanguage", Set.of(),
            "implementation", Set.of(),
            "startQuantity", Set.of("1"),
            "completionQuantity", Set.of("1"),
            "isForCompensation", Set.of("false"),
            "parallelMultiple", Set.of("false"));

    private ForeignParts() {}

    /** The file without them; the same bytes if it has none or can't be read, which the wall then says. */
    static Kept setAside(byte[] model) {
        try {
            var document = read(model);
            var aside = new TreeMap<String, Integer>();
            clean(document.getDocumentElement(), aside);
            return aside.isEmpty() ? new Kept(model, Map.of()) : new Kept(written(document), aside);
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException unreadable) {
            return new Kept(model, Map.of());
        }
    }

    private static Document read(byte[] model) throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new ByteArrayInputStream(model));
    }

    private static void clean(Element element, Map<String, Integer> aside) {
        var attributes = element.getAttributes();
        var gone = new ArrayList<Attr>();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.item(i) instanceof Attr attribute && isForeign(attribute)) {
                gone.add(attribute);
            }
        }
        for (var attribute : gone) {
            aside.merge(attribute.getName().startsWith("xmlns") ? attribute.getValue() : attribute.getLocalName(), 1, Integer::sum);
            element.removeAttributeNode(attribute);
        }
        for (Node child = element.getFirstChild(), next; child != null; child = next) {
            next = child.getNextSibling();
            if (child instanceof Element part) {
                if (isForeign(part.getNamespaceURI())) {
                    aside.merge(part.getNamespaceURI(), 1, Integer::sum);
                    element.removeChild(part);
                } else {
                    clean(part, aside);
                }
            }
        }
    }

    private static boolean isForeign(Attr attribute) {
        if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
            return NAMESPACES.contains(attribute.getValue());
        }
        if (attribute.getNamespaceURI() != null) {
            return isForeign(attribute.getNamespaceURI())
                    || attribute.getNamespaceURI().equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)
                            && attribute.getLocalName().equals("schemaLocation");
        }
        var values = UNREAD.get(attribute.getName());
        return values != null && (values.isEmpty() || values.contains(attribute.getValue()));
    }

    private static boolean isForeign(@Nullable String namespace) {
        return namespace != null && NAMESPACES.contains(namespace);
    }

    private static byte[] written(Document document) throws TransformerException {
        var factory = TransformerFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var out = new ByteArrayOutputStream();
        factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }

    /** The rest of a file, and what was set aside: a namespace or an attribute, and how often. */
    record Kept(byte[] content, Map<String, Integer> aside) {}
}
