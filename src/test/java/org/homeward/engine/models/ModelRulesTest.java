package org.homeward.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InteractionNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.homeward.shared.procedures.ProtectionProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged models keep the house's rules; whether they fit each other and the program says the check of a set. */
class ModelRulesTest {

    private static final Path PROCESSES = Path.of("processes");
    /** Messages that aren't sent once as they stand: of referrals there is one for each service. */
    private static final Map<String, String> SENDERS =
            Map.of(ProtectionProcess.Message.REFERRAL_MADE, "${sendReferrals}");

    private static final List<String> LANGUAGES = List.of("km", "th");

    static Stream<Path> models() throws IOException {
        return files(PROCESSES, ".bpmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_file_is_named_after_its_first_pool(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        assertThat(file).hasFileName(first(model).getId() + ".bpmn");
        assertThat(model.getModelElementsByType(Process.class)).allSatisfy(process -> {
            assertThat(process.getId()).matches("[a-z][A-Za-z]*");
            assertThat(process.getName()).isNotBlank();
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("3650");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void each_step_says_who_by_when_with_which_form_and_what_to_do(Path file) {
        assertThat(Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class))
                .allSatisfy(task -> {
                    assertThat(task.getId()).matches("userTask_[a-z][A-Za-z]*");
                    assertThat(task.getName()).matches("[A-Z][^A-Z]* ?.*");
                    assertThat(task.getCamundaCandidateGroupsList()).hasSize(1);
                    assertThat(task.getCamundaDueDate()).isNotBlank();
                    assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
                    assertThat(guidance(task)).hasSizeBetween(20, 600);
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void questions_answers_and_messages_have_names(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        assertThat(model.getModelElementsByType(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getId()).matches("[a-z][A-Za-z]*_[a-z][A-Za-z]*"));
        assertThat(model.getModelElementsByType(Gateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .filteredOn(gateway -> gateway.getElementType().getTypeName().equals("exclusiveGateway"))
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName()).endsWith("?");
                    assertThat(gateway.getOutgoing())
                            .allSatisfy(flow -> assertThat(flow.getName()).isNotBlank());
                });
        assertThat(model.getModelElementsByType(Message.class))
                .allSatisfy(message -> assertThat(message.getName()).matches("[a-z]+\\.[a-z][A-Za-z]*"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void each_message_is_sent_by_the_delegate_that_is_there_for_it(Path file) {
        assertThat(Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(ThrowEvent.class))
                .filteredOn(event -> message(event) != null)
                .allSatisfy(event -> {
                    var message = Objects.requireNonNull(message(event));
                    assertThat(message.getCamundaDelegateExpression())
                            .isEqualTo(SENDERS.getOrDefault(message.getMessage().getName(), "${sendMessage}"));
                });
    }

    /** What goes to all parts of a case has no one receiver and is drawn to none. */
    @ParameterizedTest
    @MethodSource("models")
    void each_event_that_sends_to_another_agency_is_drawn_with_its_receiver(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        var drawn = model.getModelElementsByType(MessageFlow.class).stream()
                .map(MessageFlow::getSource)
                .filter(Event.class::isInstance)
                .map(InteractionNode::getId)
                .collect(Collectors.toSet());
        assertThat(toOtherAgencies(model)).extracting(Event::getId).containsExactlyInAnyOrderElementsOf(drawn);
    }

    /** An event that waits beside another one for the same message is drawn by that one's line. */
    @ParameterizedTest
    @MethodSource("models")
    void each_message_of_another_agency_is_drawn_in_the_file_that_catches_it(Path file) throws IOException {
        var model = Bpmn.readModelFromFile(file.toFile());
        var drawn = model.getModelElementsByType(MessageFlow.class).stream()
                .map(flow -> flow.getTarget() instanceof Event event ? name(event) : "")
                .collect(Collectors.toSet());
        var sent = models().flatMap(each -> toOtherAgencies(Bpmn.readModelFromFile(each.toFile())).stream())
                .map(ModelRulesTest::name)
                .collect(Collectors.toSet());
        assertThat(model.getModelElementsByType(CatchEvent.class))
                .extracting(ModelRulesTest::name)
                .filteredOn(sent::contains)
                .isSubsetOf(drawn);
    }

    private static List<ThrowEvent> toOtherAgencies(BpmnModelInstance model) {
        return model.getModelElementsByType(ThrowEvent.class).stream()
                .filter(event -> Optional.ofNullable(ModelProperties.of(event, "to"))
                        .filter(to -> !to.equals("case"))
                        .isPresent())
                .toList();
    }

    /** The event's message, or no word. */
    private static String name(Event event) {
        return event.getChildElementsByType(MessageEventDefinition.class).stream()
                .map(definition -> definition.getMessage().getName())
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @MethodSource("models")
    void each_word_of_a_model_is_there_in_each_language(Path file) throws IOException {
        var words = words(Bpmn.readModelFromFile(file.toFile()));
        for (var language : LANGUAGES) {
            var translated = Path.of(file.toString().replace(".bpmn", "." + language + ".properties"));
            assertThat(properties(translated).stringPropertyNames())
                    .as(translated.toString())
                    .containsExactlyInAnyOrderElementsOf(words);
            assertThat(Files.readString(translated)).startsWith("# ").contains("not yet checked by a native speaker");
        }
    }

    private static Set<String> words(BpmnModelInstance model) {
        var words = new HashSet<String>();
        model.getModelElementsByType(FlowElement.class).forEach(element -> {
            if (element.getName() != null && !element.getName().isBlank()) {
                words.add(element.getId() + ".name");
            }
        });
        model.getModelElementsByType(BaseElement.class).stream()
                .filter(element -> !element.getDocumentations().isEmpty())
                .forEach(element -> words.add(element.getId() + ".guidance"));
        model.getModelElementsByType(Process.class).forEach(process -> words.add(process.getId() + ".name"));
        model.getModelElementsByType(Participant.class).forEach(pool -> words.add(pool.getId() + ".name"));
        return words;
    }

    private static Process first(BpmnModelInstance model) {
        var pools = model.getModelElementsByType(Participant.class);
        return pools.isEmpty()
                ? model.getModelElementsByType(Process.class).iterator().next()
                : pools.iterator().next().getProcess();
    }

    private static @org.jspecify.annotations.Nullable MessageEventDefinition message(ThrowEvent event) {
        return event.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(MessageEventDefinition.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static String guidance(UserTask task) {
        return task.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .collect(Collectors.joining())
                .strip();
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
