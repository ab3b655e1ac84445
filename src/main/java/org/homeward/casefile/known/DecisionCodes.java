package org.homeward.casefile.known;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.directory.people.Actor;
import org.homeward.engine.forms.FormSchemaReader;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedStepContext;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.FormLibrary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions of the reader's side that steps recorded as codes outside of the file: the newest of each, from steps whose answers the
 * reader may open. No answer of the file is opened for it.
 */
@Component
public class DecisionCodes {

    private final FinishedSteps finished;
    private final FormLibrary library;
    private final QuestionOfAnswerFinder forms;
    private final FinishedStepContext past;
    private final AnswerVisibility rules;
    private final AnswerOwners owners;
    private final AnswerVersionTable table;
    private final MessageSource messages;

    DecisionCodes(
            FinishedSteps finished,
            FormLibrary library,
            QuestionOfAnswerFinder forms,
            FinishedStepContext past,
            AnswerVisibility rules,
            AnswerOwners owners,
            AnswerVersionTable table,
            MessageSource messages) {
        this.finished = finished;
        this.library = library;
        this.forms = forms;
        this.past = past;
        this.rules = rules;
        this.owners = owners;
        this.table = table;
        this.messages = messages;
    }

    /**
     * By field what was decided, in words; the caller has asked the access policy for the file.
     *
     * @param fields names of the process's variables that forms ask
     */
    @Transactional(readOnly = true)
    public Map<String, Decided> of(GrantedCaseAccess view, Actor actor, Collection<String> fields, Locale language) {
        var rule = rules.of(view, actor);
        var steps = steps(view, rule, fields);
        if (steps.isEmpty()) {
            return Map.of();
        }
        var values = past.decided(steps.values(), fields);
        var words = new AnswerWords(messages, language);
        var said = new HashMap<String, Object>();
        steps.forEach((field, step) -> said.put(
                field, values.getOrDefault(step.processInstance(), Map.of()).get(field)));
        said.values().removeIf(Objects::isNull);
        var asked = forms.of(view.number(), language, said);
        var giver = owners.of(rule);
        var decided = new HashMap<String, Decided>();
        said.forEach((field, value) -> {
            var step = Objects.requireNonNull(steps.get(field));
            asked.schema(step)
                    .flatMap(schema -> FormSchemaReader.field(schema, field))
                    .map(part -> words.of(part, value))
                    .filter(text -> !text.isBlank())
                    .ifPresent(text ->
                            decided.put(field, new Decided(text, step.finished(), giver.giver(step.agency(), null))));
        });
        return decided;
    }

    /** The newest step that decided each. */
    private Map<String, FinishedStep> steps(
            GrantedCaseAccess view, AnswerVisibility.Of rule, Collection<String> fields) {
        var done = new ArrayList<>(finished.ofCase(view.number()));
        Collections.reverse(done);
        var newest = new LinkedHashMap<String, FinishedStep>();
        done.stream()
                .filter(step -> step.how().equals("done") && rule.ownSide(step.agency()))
                .forEach(step -> fields.stream()
                        .filter(field -> !newest.containsKey(field) && decides(step, field))
                        .filter(field -> !rule.ended(step, table.of(view.number())))
                        .forEach(field -> newest.put(field, step)));
        return newest;
    }

    private boolean decides(FinishedStep step, String name) {
        return library.of(step)
                .filter(form -> !form.shown().contains(name))
                .flatMap(form -> form.field(name))
                .filter(field -> !field.inCaseFile())
                .isPresent();
    }

    /** A decision in words, when it was made and by whom. */
    public record Decided(String text, Instant at, AnswerVersion.Giver by) {}
}
