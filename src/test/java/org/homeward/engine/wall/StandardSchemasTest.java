package org.homeward.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.camunda.bpm.engine.impl.cfg.DefaultBpmnParseFactory;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.xml.ModelParseException;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the schemas compiled once, all files are read, and refused, as by the engine and its reader as they come. */
@WholeRun
class StandardSchemasTest {

    private static final String OPEN =
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'>";

    static Stream<Path> models() throws IOException {
        return files(".bpmn");
    }

    static Stream<Path> tables() throws IOException {
        return files(".dmn");
    }

    private static Stream<Path> files(String ending) throws IOException {
        return Files.walk(Path.of("processes"))
                .filter(file -> file.toString().endsWith(ending))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_is_the_same(Path file) throws IOException {
        var content = Files.readAllBytes(file);
        assertThat(both(() -> {
                    var model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
                    for (var element : model.getModelElementsByType(BaseElement.class)) {
                        var found = element.getId() == null ? element : model.getModelElementById(element.getId());
                        assertThat(found).isEqualTo(element);
                    }
                    return Bpmn.convertToString(model);
                }))
                .satisfies(StandardSchemasTest::alike);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_table_is_the_same(Path file) throws IOException {
        var content = Files.readAllBytes(file);
        assertThat(both(() -> {
                    var model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
                    assertThat(model.getModelElementsByType(DmnElement.class)).isNotEmpty();
                    return Dmn.convertToString(model);
                }))
                .satisfies(StandardSchemasTest::alike);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                OPEN + "<process id='1 a'/></definitions>",
                OPEN + "<process id='a'><bogus/></process></definitions>",
                OPEN + "<process id='a'><userTask id='a'/></process></definitions>",
                OPEN + "<process id='a' isExecutable='maybe'/></definitions>"
            })
    void what_breaks_the_schema_is_refused_in_the_same_words(String xml) {
        var content = xml.getBytes(StandardCharsets.UTF_8);
        assertThat(both(() -> catchThrowableOfType(
                                ModelParseException.class,
                                () -> Bpmn.readModelFromStream(new ByteArrayInputStream(content)))
                        .getCause()
                        .getMessage()))
                .satisfies(StandardSchemasTest::alike);
        assertThat(List.of(refusal(content, new DefaultBpmnParseFactory()), refusal(content, StandardSchemas::parse)))
                .satisfies(StandardSchemasTest::alike);
    }

    @Test
    void no_document_type_is_read_by_the_engine() {
        var content = ("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]>" + OPEN + "&b;</definitions>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(content, StandardSchemas::parse)).contains("DOCTYPE is disallowed");
    }

    private static <T> List<T> both(Supplier<T> read) {
        var models = Bpmn.INSTANCE;
        var tables = Dmn.INSTANCE;
        try {
            Bpmn.INSTANCE = new Bpmn() {};
            Dmn.INSTANCE = new Dmn() {};
            var before = read.get();
            StandardSchemas.compileOnce();
            return List.of(before, read.get());
        } finally {
            Bpmn.INSTANCE = models;
            Dmn.INSTANCE = tables;
        }
    }

    private static void alike(List<?> both) {
        assertThat(both.get(1)).isEqualTo(both.get(0));
    }

    private static String refusal(byte[] content, BpmnParseFactory parses) {
        var expressions = new JuelExpressionManager();
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setExpressionManager(expressions);
        Context.setProcessEngineConfiguration(settings);
        try {
            var deployment = new DeploymentEntity();
            deployment.setId("one");
            new BpmnParser(expressions, parses)
                    .createParse()
                    .sourceInputStream(new ByteArrayInputStream(content))
                    .name("one.bpmn")
                    .deployment(deployment)
                    .execute();
            return "";
        } catch (ParseException refused) {
            return refused.getMessage();
        } catch (RuntimeException refused) {
            return refused.getMessage() + refused.getCause();
        } finally {
            Context.removeProcessEngineConfiguration();
        }
    }
}
