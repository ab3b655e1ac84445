package org.homeward.shared.procedures;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The words of one packaged model, read from its file and not from the constants that are compared with them. */
final class ModelWords {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(.*?)}");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> GRAMMAR = Set.of("true", "false", "null", "and", "or", "not");

    /** Answers that say nothing without their question. */
    private static final Set<String> PLAIN = Set.of("yes", "no");

    private final List<Element> elements;

    private ModelWords(List<Element> elements) {
        this.elements = elements;
    }

    static List<Path> files() {
        return files(".bpmn");
    }

    /** The keys of all packaged decisions. */
    static Set<String> decisions() {
        return files(".dmn").stream()
                .flatMap(file -> of(file).attributes(DMN, "decision", "id").stream())
                .collect(Collectors.toSet());
    }

    private static List<Path> files(String ending) {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ModelWords of(Path file) {
        return new ModelWords(elements(file.toFile()));
    }

    /** The words by the names of the constants' groups; a group without words isn't there. */
    Map<String, Set<String>> byGroup() {
        var groups = new java.util.TreeMap<>(Map.of(
                "Step", attributes(BPMN, "userTask", "id"),
                "Message", attributes(BPMN, "message", "name"),
                "Outcome", properties("outcome"),
                "Variable", variables(),
                "Answer", answers()));
        groups.values().removeIf(Set::isEmpty);
        return groups;
    }

    Set<String> processes() {
        return attributes(BPMN, "process", "id");
    }

    private Set<String> variables() {
        var names = new TreeSet<>(properties("sentIf"));
        for (var mapping : List.of("in", "out")) {
            names.addAll(attributes(CAMUNDA, mapping, "source"));
            names.addAll(attributes(CAMUNDA, mapping, "target"));
        }
        names.addAll(attributes(CAMUNDA, "inputParameter", "name"));
        names.addAll(attributes(CAMUNDA, "outputParameter", "name"));
        elements.stream()
                .flatMap(element -> Stream.concat(attributesBesideDelegates(element), ownText(element)))
                .flatMap(text -> matches(EXPRESSION, text))
                .map(expression -> QUOTED.matcher(expression).replaceAll(""))
                .flatMap(expression -> WORD.matcher(expression).results().map(word -> word.group()))
                .filter(word -> !GRAMMAR.contains(word))
                .forEach(names::add);
        return names;
    }

    private Set<String> answers() {
        var codes = new TreeSet<String>();
        elements.stream()
                .flatMap(ModelWords::ownText)
                .flatMap(text -> matches(EXPRESSION, text))
                .flatMap(expression -> matches(QUOTED, expression))
                .filter(code -> !PLAIN.contains(code))
                .forEach(codes::add);
        return codes;
    }

    private Set<String> properties(String name) {
        var values = new TreeSet<String>();
        elements.stream()
                .filter(element -> is(element, CAMUNDA, "property"))
                .filter(element -> name.equals(element.getAttribute("name")))
                .forEach(element -> values.add(element.getAttribute("value")));
        return values;
    }

    private Set<String> attributes(String namespace, String tag, String attribute) {
        var values = new TreeSet<String>();
        elements.stream()
                .filter(element -> is(element, namespace, tag) && element.hasAttribute(attribute))
                .forEach(element -> values.add(element.getAttribute(attribute)));
        return values;
    }

    private static boolean is(Element element, String namespace, String tag) {
        return namespace.equals(element.getNamespaceURI()) && tag.equals(element.getLocalName());
    }

    private static Stream<String> attributesBesideDelegates(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .filter(attribute -> !"delegateExpression".equals(attribute.getLocalName()))
                .map(Node::getNodeValue);
    }

    private static Stream<String> ownText(Element element) {
        var children = element.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(child ->
                        child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE)
                .map(Node::getNodeValue);
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(result -> result.group(1));
    }

    private static List<Element> elements(File file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var nodes = factory.newDocumentBuilder().parse(file).getElementsByTagName("*");
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(nodes::item)
                    .map(Element.class::cast)
                    .toList();
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalStateException(file + " can't be read", unreadable);
        }
    }
}
