package org.homeward.studio.drafts;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.homeward.engine.wall.reading.Namespaces;
import org.jspecify.annotations.Nullable;

/**
 * The parts that programs write into a diagram for themselves, and no engine executes. In a diagram that is only drawn these are all
 * namespaces that the wall doesn't know, but engines' own; in an executable one those of a list.
 *
 * @param drawing whether the diagram is only drawn
 */
record ForeignNamespaces(boolean drawing) {

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

    /** Parts in these namespaces are executed, in their own engines. */
    private static final Pattern ENGINES = Pattern.compile(
            "(?i).*(activiti|flowable|zeebe|drools|jbpm|jboss|bonitasoft|camunda|operaton|oracle|imixs|groovy|java).*");

    private static final Set<String> NOT_DRAWN = Set.of("import", "extension");
    private static final Pattern EXPRESSION = Pattern.compile("([A-Za-z0-9_.-]+:)?t(Formal)?Expression");

    boolean isForeign(@Nullable String namespace) {
        return namespace != null
                && (NAMESPACES.contains(namespace)
                        || drawing
                                && !Namespaces.known(namespace)
                                && !ENGINES.matcher(namespace).matches());
    }

    /** Whether the namespace says more than an attribute's name. */
    boolean isTold(@Nullable String namespace) {
        return isForeign(namespace) && !XMLConstants.XML_NS_URI.equals(namespace);
    }

    /** The namespaces of models, of drawings, and of engines: any other among extensions is a program's own note. */
    boolean isForeignExtension(@Nullable String namespace) {
        return drawing
                && (namespace == null || !ENGINES.matcher(namespace).matches() && !namespace.contains("/modeler/"));
    }

    /** Other files, and the promise that extensions are understood. */
    boolean isNotDrawn(String element) {
        return drawing && NOT_DRAWN.contains(element);
    }

    boolean isForeign(@Nullable String namespace, String attribute, String value) {
        if (namespace == null) {
            var values = drawing ? null : UNREAD.get(attribute);
            return values != null && (values.isEmpty() || values.contains(value));
        }
        if (namespace.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)) {
            return attribute.equals("schemaLocation")
                    || drawing
                            && attribute.equals("type")
                            && !EXPRESSION.matcher(value).matches();
        }
        return drawing && namespace.equals(XMLConstants.XML_NS_URI) || isForeign(namespace);
    }
}
