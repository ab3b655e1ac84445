import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Prints the test classes that took longest, from the reports of Surefire and Failsafe: {@code java SlowestTests.java 30 FOLDER ...}. */
final class SlowestTests {

    private SlowestTests() {}

    public static void main(String... arguments) throws IOException, XMLStreamException {
        var most = Integer.parseInt(arguments[0]);
        var classes = new ArrayList<TestClass>();
        for (var folder : List.of(arguments).subList(1, arguments.length)) {
            classes.addAll(reported(Path.of(folder)));
        }
        classes.sort(Comparator.comparingDouble(TestClass::seconds).reversed());
        var seconds = classes.stream().mapToDouble(TestClass::seconds).sum();
        var tests = classes.stream().mapToInt(TestClass::tests).sum();
        System.out.printf(
                Locale.ROOT,
                "%d test classes with %d tests took %.0f s in their forks. The slowest:%n",
                classes.size(),
                tests,
                seconds);
        classes.stream()
                .limit(most)
                .forEach(one -> System.out.printf(Locale.ROOT, "%8.1f s  %s%n", one.seconds(), one.name()));
    }

    private static List<TestClass> reported(Path folder) throws IOException, XMLStreamException {
        var found = new ArrayList<TestClass>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
                for (var file : files) {
                    found.add(read(file));
                }
            }
        }
        return found;
    }

    private static TestClass read(Path file) throws IOException, XMLStreamException {
        try (var in = Files.newInputStream(file)) {
            var xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            xml.nextTag();
            return new TestClass(
                    xml.getAttributeValue(null, "name"),
                    Integer.parseInt(xml.getAttributeValue(null, "tests")),
                    Double.parseDouble(xml.getAttributeValue(null, "time").replace(",", "")));
        }
    }

    private record TestClass(String name, int tests, double seconds) {}
}
