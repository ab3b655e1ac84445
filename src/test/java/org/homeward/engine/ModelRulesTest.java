package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.homeward.engine.wall.PackagedNames;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged models keep the house's rules, so that pages, due dates and routing find what they need. */
class ModelRulesTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Set<String> SIDES = Set.of("destination", "origin", "acting");

    /** Roles that the directory doesn't find by their name alone. */
    private static final Set<String> BY_CASE = Set.of("panel-chair", "panel-member", "referrer", "service-provider");

    /** Due dates that a variable names. */
    private static final Set<String> BY_VARIABLE =
            Set.of("${referralDue}", "${custodyLimit}", "${stayLimit}", "${rightLimit}");

    /** Messages that aren't sent once as they stand: of referrals there is one for each service. */
    private static final Map<String, String> SENDERS =
            Map.of(ServiceReferralProcess.Message.REFERRAL_MADE, "${sendReferrals}");

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
    void each_step_says_who_by_when_with_which_form_and_what_to_do(Path file) throws IOException {
        var phase = file.getParent().getFileName().toString();
        var forms = formsOf(phase);
        assertThat(Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class))
                .allSatisfy(task -> {
                    assertThat(task.getId()).matches("userTask_[a-z][A-Za-z]*");
                    assertThat(task.getName()).matches("[A-Z][^A-Z]* ?.*");
                    assertThat(task.getCamundaCandidateGroupsList()).hasSize(1).allSatisfy(group -> {
                        assertThat(SIDES).contains(group.substring(0, group.indexOf('.')));
                        assertThat(roles()).contains(group.substring(group.indexOf('.') + 1));
                    });
                    assertThat(BY_VARIABLE.contains(task.getCamundaDueDate())
                                    || deadlineKeys().contains(task.getCamundaDueDate()))
                            .as(task.getId())
                            .isTrue();
                    assertThat(forms).contains(task.getCamundaFormRef());
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
    void each_message_that_is_sent_says_from_whom_to_whom(Path file) {
        assertThat(Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(ThrowEvent.class))
                .filteredOn(event -> message(event) != null)
                .allSatisfy(event -> {
                    var message = Objects.requireNonNull(message(event));
                    assertThat(message.getCamundaDelegateExpression())
                            .isEqualTo(SENDERS.getOrDefault(message.getMessage().getName(), "${sendMessage}"));
                    assertThat(roleOf(ModelProperties.of(event, "from"))).isIn(roles());
                    var to = Objects.requireNonNull(ModelProperties.of(event, "to"));
                    assertThat(to.equals("case") || roles().contains(roleOf(to)))
                            .as(event.getId())
                            .isTrue();
                    var answerDue = ModelProperties.of(event, "answerDue");
                    assertThat(answerDue == null || deadlineKeys().contains(answerDue))
                            .isTrue();
                });
    }

    @Test
    void each_message_that_somebody_waits_for_is_sent_and_the_other_way_round() throws IOException {
        var sent = new HashSet<>(
                Set.of(ReturnJourneyProcess.Message.CONSENT_WITHDRAWN, RepatriationProcess.Message.RETURN_STOPPED));
        sent.addAll(Set.of(
                FamilyTracingProcess.Message.FAMILY_CONTACT_WITHDRAWN,
                ServiceReferralProcess.Message.SERVICES_WITHDRAWN));
        var awaited = new HashSet<String>();
        models().map(file -> Bpmn.readModelFromFile(file.toFile()))
                .flatMap(model -> model.getModelElementsByType(MessageEventDefinition.class).stream())
                .forEach(event -> (event.getParentElement() instanceof ThrowEvent ? sent : awaited)
                        .add(event.getMessage().getName()));
        assertThat(sent).containsAll(awaited);
        sent.remove(
                InformationRecallProcess.Message
                        .DESTRUCTION_CONFIRMED); // answers: shown in the case, nothing waits for it
        assertThat(awaited).containsAll(sent);
    }

    @ParameterizedTest
    @MethodSource("models")
    void what_a_model_calls_exists_and_gets_the_case_number(Path file) {
        var known = PackagedNames.load();
        var model = Bpmn.readModelFromFile(file.toFile());
        assertThat(model.getModelElementsByType(CallActivity.class)).allSatisfy(call -> {
            assertThat(known.processes()).contains(call.getCalledElement());
            assertThat(call.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaIn.class)
                            .list())
                    .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
        });
        assertThat(model.getModelElementsByType(ServiceTask.class)).allSatisfy(task -> assertThat(
                        task.getCamundaDelegateExpression())
                .isIn(known.delegates().stream().map(name -> "${" + name + "}").toList()));
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
        model.getModelElementsByType(UserTask.class).forEach(task -> words.add(task.getId() + ".guidance"));
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

    private static String roleOf(String role) {
        return role.substring(role.indexOf('.') + 1);
    }

    private static String guidance(UserTask task) {
        return task.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .collect(Collectors.joining())
                .strip();
    }

    private static Set<String> roles() {
        return Stream.concat(
                        BY_CASE.stream(),
                        lines(Path.of("src/main/resources/directory/routing.csv"))
                                .map(line -> line.substring(0, line.indexOf(','))))
                .collect(Collectors.toSet());
    }

    private static Set<String> deadlineKeys() {
        var table = Dmn.readModelFromFile(
                PROCESSES.resolve("deadlines/sopDeadlines.dmn").toFile());
        return table.getModelElementsByType(Rule.class).stream()
                .map(rule -> rule.getInputEntries().iterator().next())
                .map(InputEntry::getTextContent)
                .map(text -> text.strip().replace("\"", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> formsOf(String phase) throws IOException {
        try (var forms = files(Path.of("forms", phase), ".form")) {
            return forms.map(ModelRulesTest::bytes)
                    .map(bytes -> org.homeward.engine.forms.FormDefinition.parse(bytes)
                            .id())
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> lines(Path file) {
        return new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8).lines();
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
