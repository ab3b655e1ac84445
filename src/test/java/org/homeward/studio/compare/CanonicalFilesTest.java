package org.homeward.studio.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.shared.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an editor writes otherwise without meaning anything else is the same; any real change is none. */
class CanonicalFilesTest {

    private static final Map<String, byte[]> PACKAGED = PackagedModels.files();
    private static final JsonMapper JSON = JsonText.MAPPER;

    static Stream<String> files() {
        return PACKAGED.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_that_a_library_has_written_anew_is_the_same(String name) throws Exception {
        // given
        var file = bytes(name);

        // then
        for (var written : rewritten(name, file)) {
            assertThat(written).as("written").isNotEqualTo(file);
            assertThat(CanonicalFiles.equal(name, file, written)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "processes/repatriation/familyTracing.bpmn | camunda:dueDate=\"familyTracing\" | camunda:dueDate=\"screening\"",
                "processes/repatriation/familyTracing.bpmn | visit them at a safe time | visit them at any time",
                "processes/repatriation/familyTracing.bpmn | x=\"290\" y=\"140\" | x=\"291\" y=\"140\"",
                "processes/repatriation/familyTracing.bpmn | id=\"flow_assessFamily_familyAssessed\" sourceRef | id=\"flow_2\" sourceRef",
                "processes/deadlines/sopDeadlines.dmn | <text>30</text> | <text>20</text>",
                "processes/deadlines/sopDeadlines.dmn | id=\"rule_screening\" | id=\"rule_screening2\"",
                "forms/repatriation/family-assessment.form | \"store\": \"process\" | \"store\": \"casefile\"",
                "forms/repatriation/family-assessment.form | \"Result\" | \"Outcome\"",
                "forms/fields.json | \"yes\", \"withSupport\" | \"withSupport\", \"yes\"",
                "processes/repatriation/familyTracing.km.properties | គ្រួសារ | គ្រួសារ​ថ្មី"
            })
    void a_real_change_is_none(String name, String words, String others) {
        // given
        var file = new String(bytes(name), UTF_8);
        assertThat(file).contains(words);

        // then
        assertThat(CanonicalFiles.equal(
                        name, file.getBytes(UTF_8), file.replace(words, others).getBytes(UTF_8)))
                .isFalse();
    }

    @Test
    void the_order_of_a_forms_questions_means_something() throws Exception {
        // given
        var name = "forms/repatriation/family-assessment.form";
        var form = (ObjectNode) JSON.readTree(bytes(name));
        var components = form.withArray("components");
        components.add(components.remove(0));

        // then
        assertThat(CanonicalFiles.equal(name, bytes(name), JSON.writeValueAsBytes(form)))
                .isFalse();
    }

    @Test
    void what_cannot_be_read_is_the_same_as_itself_only() {
        assertThat(CanonicalFiles.equal("x.bpmn", "<a".getBytes(UTF_8), "<a".getBytes(UTF_8)))
                .isTrue();
        assertThat(CanonicalFiles.equal("x.bpmn", "<a".getBytes(UTF_8), "<a ".getBytes(UTF_8)))
                .isFalse();
        assertThat(CanonicalFiles.equal("x.form", "{".getBytes(UTF_8), "{}".getBytes(UTF_8)))
                .isFalse();
    }

    private static List<byte[]> rewritten(String name, byte[] file) throws Exception {
        if (name.endsWith(".bpmn") || name.endsWith(".dmn")) {
            return List.of(rewritten(document(file)));
        }
        if (name.endsWith(".properties")) {
            return List.of(("# rewritten\n" + new String(file, UTF_8)).getBytes(UTF_8));
        }
        var form = JSON.readTree(file);
        if (form.has("schemaVersion")) {
            ((ObjectNode) form).put("schemaVersion", 19);
        }
        return List.of(JSON.writeValueAsBytes(backwards(form)));
    }

    /** As the editors write it: attributes and shapes in another order, quotation marks as entities, other white space. */
    private static byte[] rewritten(Document document) throws Exception {
        var planes = document.getElementsByTagName("bpmndi:BPMNPlane");
        for (int i = 0; i < planes.getLength(); i++) {
            var shapes = new ArrayList<Node>();
            for (var child = planes.item(i).getFirstChild(); child != null; child = child.getNextSibling()) {
                shapes.add(child);
            }
            Collections.reverse(shapes);
            shapes.forEach(planes.item(i)::appendChild);
        }
        return text(document).replace("'", "&#39;").replaceAll(">\\s+<", ">\n<").getBytes(UTF_8);
    }

    private static Document document(byte[] file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    private static String text(Document document) throws Exception {
        var transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        var written = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(written));
        return written.toString();
    }

    private static JsonNode backwards(JsonNode node) {
        if (node.isObject()) {
            var names = new ArrayList<String>();
            node.propertyNames().forEach(names::add);
            Collections.reverse(names);
            var written = JSON.createObjectNode();
            names.forEach(name -> written.set(name, backwards(node.path(name))));
            return written;
        }
        if (node.isArray()) {
            var written = JSON.createArrayNode();
            node.forEach(item -> written.add(backwards(item)));
            return written;
        }
        return node;
    }

    private static byte[] bytes(String name) {
        return PACKAGED.getOrDefault(name, new byte[0]);
    }
}
