package org.homeward.engine.modelset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.OptionList;
import org.homeward.engine.forms.QuestionWords;
import org.homeward.engine.modelset.meaning.FormAtStep;
import org.homeward.engine.modelset.meaning.ProcessOrDecision;
import org.homeward.engine.modelset.meaning.QuestionsOfModelSet;
import org.homeward.engine.wall.forms.ExpandedForms;
import org.homeward.engine.wall.reading.RawDecisionTable;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlReader;
import tools.jackson.core.JacksonException;

/** The parsed models, decisions and forms of a set. */
final class ModelSet {

    private static final String CONSENT_PURPOSES = "consentPurpose";

    private final Map<String, ProcessModel> processes = new HashMap<>();
    private final Map<String, DecisionModel> decisions = new HashMap<>();
    private final Map<String, FormDefinition> forms = new HashMap<>();

    private final Map<String, FormDefinition> byFile = new TreeMap<>();
    private final FieldList shared;

    private final FileIdentityRules own;
    private final FieldStoreRules stores;

    private ModelSet(FieldList shared, ModelFindings findings) {
        this.shared = shared;
        this.own = new FileIdentityRules(findings);
        this.stores = new FieldStoreRules(findings);
    }

    /** Leaves out what can't be read, as a finding; tells what a file says wrongly of itself. */
    static ModelSet of(Map<String, byte[]> files, ModelFindings findings) {
        var set = new ModelSet(ModelFiles.shared(files), findings);
        new TreeMap<>(ModelFiles.checked(files)).forEach((file, content) -> {
            try {
                set.read(file, content, files);
            } catch (UnreadableFile unreadable) {
                var problem = unreadable.problem();
                findings.error(file, problem.element(), problem.said());
            } catch (JacksonException noForm) {
                findings.error(file, "line 1", "unreadable", "this is not a form that can be read");
            }
        });
        return set;
    }

    private void read(String name, byte[] content, Map<String, byte[]> files) throws UnreadableFile {
        if (name.endsWith(".bpmn")) {
            var root = XmlReader.read(content);
            own.check(name, root.children("bpmn:process").toList());
            root.children("bpmn:process")
                    .map(process -> new ProcessModel(name, root, process))
                    .forEach(process -> processes.put(process.id(), process));
        } else if (name.endsWith(".dmn")) {
            var decided = XmlReader.read(content).children("dmn:decision").toList();
            own.check(name, decided);
            decided.stream()
                    .map(decision -> new DecisionModel(name, new RawDecisionTable(decision)))
                    .forEach(decision -> decisions.put(decision.id(), decision));
        } else if (name.endsWith(".form")) {
            var form = ExpandedForms.of(shared, content);
            own.form(name, form.id());
            stores.check(name, form, QuestionWords.byKey(name, form, files));
            forms.put(inPhase(name, form.id()), form);
            byFile.put(name, form);
        }
    }

    Stream<ProcessModel> processes() {
        return processes.values().stream().sorted(Comparator.comparing(ProcessModel::id));
    }

    Optional<ProcessModel> process(String id) {
        return Optional.ofNullable(processes.get(id));
    }

    Optional<DecisionModel> decision(String id) {
        return Optional.ofNullable(decisions.get(id));
    }

    /** The form of a step, which is one of the same phase. */
    Optional<FormDefinition> form(ProcessModel process, String id) {
        return Optional.ofNullable(forms.get(inPhase(process.file(), id)));
    }

    /** The questions of the set: the forms of its steps, then those of no step. */
    QuestionsOfModelSet asked() {
        var asked = new ArrayList<FormAtStep>();
        var free = new TreeMap<>(byFile);
        processes().forEach(process -> process.steps()
                .forEach(step -> byFile.forEach((file, form) -> {
                    if (inPhase(file, form.id()).equals(inPhase(process.file(), step.form()))) {
                        asked.add(new FormAtStep(
                                process.id(), step.key(), step.name(), ModelFiles.phase(file), file, form));
                        free.remove(file);
                    }
                })));
        free.forEach((file, form) ->
                asked.add(new FormAtStep("", form.id(), form.id(), ModelFiles.phase(file), file, form)));
        var models = processes()
                .map(process -> new ProcessOrDecision(process.id(), process.file(), process.element()))
                .toList();
        var purposes = shared.list(CONSENT_PURPOSES).map(OptionList::options).orElse(List.of());
        var tables = decisions.values().stream()
                .map(decision -> new ProcessOrDecision(
                        decision.id(), decision.file(), decision.table().decision()))
                .toList();
        return new QuestionsOfModelSet(asked, models, tables, new HashSet<>(purposes));
    }

    /** The forms by their files. */
    Map<String, FormDefinition> forms() {
        return byFile;
    }

    /** Whether several forms may ask it, since its words and its place are written once. */
    boolean isShared(String key) {
        return shared.field(key).isPresent();
    }

    boolean hasForm(String id) {
        return forms.values().stream().anyMatch(form -> form.id().equals(id));
    }

    /** The steps of all processes with this key. */
    List<ModelStep> steps(String key) {
        var steps = new ArrayList<ModelStep>();
        processes()
                .forEach(process ->
                        process.steps().filter(step -> step.key().equals(key)).forEach(steps::add));
        return steps;
    }

    Set<String> messagesSent() {
        return messages(MessageEvent::isSent);
    }

    Set<String> messagesAwaited() {
        return messages(event -> !event.isThrown());
    }

    private Set<String> messages(Predicate<MessageEvent> which) {
        var names = new HashSet<String>();
        processes()
                .flatMap(ProcessModel::messageEvents)
                .filter(which)
                .map(MessageEvent::message)
                .forEach(names::add);
        return names;
    }

    private static String inPhase(String file, String form) {
        return ModelFiles.phase(file) + "/" + form;
    }
}
