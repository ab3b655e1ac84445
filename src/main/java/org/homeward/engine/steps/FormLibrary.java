package org.homeward.engine.steps;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.forms.DirectoryOptionSource;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormAudience;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.FormOptionFiller;
import org.homeward.engine.forms.FormRuleDays;
import org.homeward.engine.forms.LocalizedForm;
import org.homeward.engine.forms.Option;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.engine.models.DeployedPhases;
import org.homeward.engine.models.Releases;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;

/** The forms as they were deployed with the model of a step, in the reader's language. */
@Component
public class FormLibrary {

    private static final String JOURNEY_PHASE = "journey";

    private final DeployedPhases phases;
    private final Releases releases;
    private final DirectoryOptionSource lists;
    private final CaseFactsRecords facts;

    /** Some of them read forms themselves. */
    private final SingletonSupplier<List<FormPrefill>> fills;

    FormLibrary(
            DeployedPhases phases,
            Releases releases,
            DirectoryOptionSource lists,
            CaseFactsRecords facts,
            ObjectProvider<FormPrefill> fills) {
        this.fills = SingletonSupplier.of(() -> fills.stream().toList());
        this.phases = phases;
        this.releases = releases;
        this.lists = lists;
        this.facts = facts;
    }

    /**
     * The form of a step, in the version that its case runs on, without the parts that are there for other cases. A person may hand in a
     * form that was opened when it asked more: the step refuses the answers that aren't asked now.
     */
    public FormDefinition of(OpenStep step) {
        return whole(step).of(cases(step, Set.of())).with(lists.of(step.corridor()));
    }

    /**
     * The process variables that a step's form sets, those of other cases' parts too: no gateway finds one unset. Variables that it only
     * shows it leaves alone.
     */
    public Set<String> variables(OpenStep step) {
        var whole = whole(step);
        return whole.fields().stream()
                .filter(field -> !field.inCaseFile())
                .map(Field::key)
                .filter(key -> !whole.shown().contains(key))
                .collect(Collectors.toSet());
    }

    /** The data class of a field that the forms of the step's phase share; empty if it is none of the case file. */
    public Optional<String> category(OpenStep step, String field) {
        return phases.ofDefinition(step.definitionId()).category(field);
    }

    /** Shared fields with these answers, as a schema in the language. */
    public JsonNode shownFields(OpenStep step, Map<String, ?> answers, Locale language) {
        return phases.ofDefinition(step.definitionId())
                .shownFields(answers, language, new FormOptionFiller(lists.of(step.corridor()), language, answers));
    }

    /** The schema of a step's form as JSON, its words in the language. */
    public String schema(OpenStep step, Locale language) {
        return schema(step, language, Map.of());
    }

    /** As {@link #schema(OpenStep, Locale)}, with the options that are no longer offered where they were answered. */
    public String schema(OpenStep step, Locale language, Map<String, ?> answers) {
        return schema(step, language, answers, FormRuleDays.UNKNOWN);
    }

    /** As {@link #schema(OpenStep, Locale, Map)}, to be answered: with the days that its rules name. */
    public String schema(OpenStep step, Locale language, Map<String, ?> answers, FormRuleDays days) {
        return schema(
                phases.ofDefinition(step.definitionId()),
                step.formKey(),
                language,
                cases(step, leftOut(step)),
                new FormOptionFiller(lists.of(step.corridor()), language, answers),
                days);
    }

    /**
     * As {@link #schema(OpenStep, Locale, Map)}, of a step that is over: with the parts of all cases; empty if it has no
     * form.
     */
    public Optional<String> schema(FinishedStep over, Locale language, Map<String, ?> answers) {
        var phase = phases.ofDefinition(over.definitionId());
        return formOf(over, phase)
                .map(form -> schema(
                        phase, form, language, null, offered(over.number(), language, answers), FormRuleDays.UNKNOWN));
    }

    /** The form of a step that is over, with the parts of all cases; empty if it has none. */
    public Optional<FormDefinition> of(FinishedStep over) {
        var phase = phases.ofDefinition(over.definitionId());
        return formOf(over, phase).flatMap(phase::form);
    }

    private static Optional<String> formOf(FinishedStep over, DeployedPhase phase) {
        return Optional.of(phase.model(over.processKey()))
                .map(model -> model.getModelElementById(over.key()) instanceof UserTask task ? task : null)
                .map(UserTask::getCamundaFormRef);
    }

    /** A form that belongs to no step, such as {@code intake}; throws {@link NotFound} if there is none. */
    public FormDefinition ofJourney(String formId) {
        return phases.inForce(JOURNEY_PHASE)
                .form(formId)
                .orElseThrow(NotFound::aPage)
                .with(lists);
    }

    /** The schema of a form that belongs to no step. */
    public String journeySchema(String formId, Locale language, FormRuleDays days) {
        ofJourney(formId);
        return schema(
                phases.inForce(JOURNEY_PHASE),
                formId,
                language,
                null,
                new FormOptionFiller(lists, language, Map.of()),
                days);
    }

    /** The schemas of all forms that belong to no step, in the versions that the case runs on. */
    public List<String> journeySchemas(CaseNumber number, Locale language, Map<String, ?> answers) {
        var journey = phases.ofRelease(releases.of(number), JOURNEY_PHASE);
        return journey.forms().stream()
                .map(form ->
                        schema(journey, form, language, null, offered(number, language, answers), FormRuleDays.UNKNOWN))
                .toList();
    }

    /** The options of a form's field, in the version of its phase that the case runs on; none if the form has no such field. */
    public List<Option> options(CaseNumber number, String phaseKey, String formId, String field, Locale language) {
        var phase = phases.ofRelease(releases.of(number), phaseKey);
        return phase.form(formId).isEmpty()
                ? List.of()
                : LocalizedForm.options(
                        schema(
                                phase,
                                formId,
                                language,
                                null,
                                offered(number, language, Map.of()),
                                FormRuleDays.UNKNOWN),
                        field);
    }

    private FormDefinition whole(OpenStep step) {
        return phases.ofDefinition(step.definitionId()).form(step.formKey()).orElseThrow(NotFound::aPage);
    }

    private static FormAudience cases(OpenStep step, Set<String> leftOut) {
        return new FormAudience(step.child(), step.corridor().sameCountry(), leftOut);
    }

    private Set<String> leftOut(OpenStep step) {
        return fills.obtain().stream()
                .filter(fill -> fill.step().equals(step.key()))
                .flatMap(fill -> fill.leftOut(step).stream())
                .collect(Collectors.toSet());
    }

    private String schema(
            DeployedPhase phase,
            String formId,
            Locale language,
            @Nullable FormAudience cases,
            FormOptionFiller offered,
            FormRuleDays days) {
        return LocalizedForm.schema(phase.formBytes(formId), phase.formTexts(formId, language), cases, offered, days);
    }

    private FormOptionFiller offered(CaseNumber number, Locale language, Map<String, ?> answers) {
        return new FormOptionFiller(lists.of(facts.of(number).corridor()), language, answers);
    }
}
