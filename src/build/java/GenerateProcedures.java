import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes the words of the packaged models as Java constants: {@code java GenerateProcedures.java processes target/...}. */
final class GenerateProcedures {

    private static final String PACKAGE = "org.homeward.shared.procedures";
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

    private GenerateProcedures(List<Element> elements) {
        this.elements = elements;
    }

    public static void main(String... arguments) throws Exception {
        var classes = new TreeMap<String, String>();
        var decisions = new TreeSet<String>();
        for (var file : files(Path.of(arguments[0]))) {
            var words = new GenerateProcedures(elements(file));
            var key = file.getFileName().toString().replaceFirst("\\..*", "");
            if (file.toString().endsWith(".dmn")) {
                decisions.addAll(words.attributes(DMN, "decision", "id"));
            } else if (classes.put(className(key), words.written(key)) != null) {
                throw new IllegalStateException("Two models are called " + key);
            }
        }
        classes.put(
                "Decision",
                written("/** The keys of the packaged decisions. */", "Decision", constants(decisions), ""));
        write(classes, Path.of(arguments[1], PACKAGE.split("\\.")));
    }

    /** A file that says the same is left alone, so that nothing is compiled again; that of a model that is gone goes. */
    private static void write(Map<String, String> classes, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var entry : classes.entrySet()) {
            var file = folder.resolve(entry.getKey() + ".java");
            if (!Files.exists(file) || !Files.readString(file).equals(entry.getValue())) {
                Files.writeString(file, entry.getValue());
            }
        }
        try (var there = Files.list(folder)) {
            for (var file : there.toList()) {
                if (!classes.containsKey(file.getFileName().toString().replace(".java", ""))) {
                    Files.delete(file);
                }
            }
        }
    }

    private String written(String key) {
        var processes = constants(attributes(BPMN, "process", "id"));
        if (!processes.values().remove(key)) {
            throw new IllegalStateException("No process is called as its file " + key);
        }
        var all = new LinkedHashMap<>(Map.of("KEY", key));
        all.putAll(processes);
        var groups = group("Step", "User tasks", attributes(BPMN, "userTask", "id"))
                + group("Message", "Messages", attributes(BPMN, "message", "name"))
                + group("Variable", "Variables that the model reads or hands on", variables())
                + group("Answer", "Codes that conditions compare with", answers())
                + group("Outcome", "How an end event says it came out", properties("outcome"));
        return written("/** The words of {@code " + key + "}: " + title(key) + ". */", className(key), all, groups);
    }

    private String title(String process) {
        return all(BPMN, "process")
                .filter(element -> process.equals(element.getAttribute("id")))
                .map(element -> element.getAttribute("name"))
                .collect(Collectors.joining());
    }

    private static String written(String comment, String name, Map<String, String> constants, String groups) {
        return "package " + PACKAGE + ";\n\n" + comment + "\n" + body("", "public", name, constants, groups);
    }

    /** A group without words isn't there. */
    private static String group(String name, String comment, Set<String> words) {
        return words.isEmpty()
                ? ""
                : "\n    /** " + comment + ". */\n" + body("    ", "public static", name, constants(words), "");
    }

    private static String body(
            String indent, String access, String name, Map<String, String> constants, String groups) {
        return constants.entrySet().stream()
                .map(constant -> "%s    public static final String %s = \"%s\";\n"
                        .formatted(indent, constant.getKey(), constant.getValue()))
                .collect(Collectors.joining(
                        "",
                        "%s%s final class %s {\n\n".formatted(indent, access, name),
                        "\n%s    private %s() {}\n%s%s}\n".formatted(indent, name, groups, indent)));
    }

    private static Map<String, String> constants(Collection<String> words) {
        return words.stream()
                .collect(Collectors.toMap(
                        GenerateProcedures::called,
                        word -> word,
                        (one, other) -> {
                            throw new IllegalStateException(one + " and " + other + " would have the same name");
                        },
                        TreeMap::new));
    }

    private static String called(String word) {
        return word.replaceFirst("^userTask_|^[a-z]+\\.", "")
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }

    private static String className(String key) {
        return Character.toUpperCase(key.charAt(0)) + key.substring(1) + "Process";
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
        return elements.stream()
                .flatMap(GenerateProcedures::ownText)
                .flatMap(text -> matches(EXPRESSION, text))
                .flatMap(expression -> matches(QUOTED, expression))
                .filter(code -> !PLAIN.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> properties(String name) {
        return all(CAMUNDA, "property")
                .filter(element -> name.equals(element.getAttribute("name")))
                .map(element -> element.getAttribute("value"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> attributes(String namespace, String tag, String attribute) {
        return all(namespace, tag)
                .filter(element -> element.hasAttribute(attribute))
                .map(element -> element.getAttribute(attribute))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Element> all(String namespace, String tag) {
        return elements.stream()
                .filter(element -> namespace.equals(element.getNamespaceURI()) && tag.equals(element.getLocalName()));
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
        return pattern.matcher(text).results().map(result -> result.group(1));
    }

    private static List<Path> files(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Element> elements(Path file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var nodes = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("*");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }
}
