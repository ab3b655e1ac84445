package org.homeward.studio.drafts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A diagram as a tree that parts can be taken out of: read without anything from outside, and written again. */
final class DiagramXmlDocument {

    private static final int DEEPEST = 40;

    private DiagramXmlDocument() {}

    static Document read(byte[] model) throws ParserConfigurationException, SAXException, IOException {
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

    /** An executable diagram says so of one of its processes. */
    static boolean isDrawing(Document document) {
        var processes = document.getElementsByTagNameNS("*", "process");
        for (int i = 0; i < processes.getLength(); i++) {
            if (processes.item(i) instanceof Element process
                    && !Set.of("", "false").contains(process.getAttribute("isExecutable"))) {
                return false;
            }
        }
        return true;
    }

    /** No diagram is so deep; to walk through such a file would itself be dangerous. */
    static boolean isDeep(Document document) {
        int depth = 0;
        for (Node at = document.getDocumentElement(); at != null && depth <= DEEPEST; ) {
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                depth++;
            } else {
                while (at != null && at.getNextSibling() == null) {
                    at = at.getParentNode();
                    depth--;
                }
                at = at == null ? null : at.getNextSibling();
            }
        }
        return depth > DEEPEST;
    }

    static byte[] written(Document document) throws TransformerException {
        var factory = TransformerFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var writer = factory.newTransformer();
        writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        var out = new StringWriter().append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writer.transform(new DOMSource(document), new StreamResult(out));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
