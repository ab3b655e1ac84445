package org.homeward.casefile.known;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.directory.people.Actor;
import org.homeward.engine.forms.FormSchemaReader;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedStepContext;
import org.homeward.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * A finished step with its answers, by the rules of the file: the agencies of its side read the parts that each may; a step of the other
 * side opens to nobody here. An agency that had this step alone reads its own answers only. The reading is logged.
 */
@Component
public class FinishedStepAnswers {

    private final AnswersAtHandIn then;
    private final QuestionOfAnswerFinder forms;
    private final FinishedStepContext past;
    private final CaseAccess access;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    FinishedStepAnswers(
            AnswersAtHandIn then,
            QuestionOfAnswerFinder forms,
            FinishedStepContext past,
            CaseAccess access,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.then = then;
        this.forms = forms;
        this.past = past;
        this.access = access;
        this.messages = messages;
        this.events = events;
    }

    /** The answers that the reader may see, in the form's order; throws {@link NotFound} if the step isn't for the reader. */
    @Transactional
    public List<StepAnswer> of(FinishedStep step, Actor actor, Locale language) {
        var view = step.agency().equals(actor.agency())
                ? access.afterStep(step.number(), actor)
                : access.requireFile(step.number(), actor);
        return read(step, view, actor, language).orElseThrow(NotFound::aStep);
    }

    /** As {@link #of}, for the one who sees that the step is over; empty if its answers aren't for the reader. */
    @Transactional
    public Optional<List<StepAnswer>> ifReadable(FinishedStep step, Actor actor, Locale language) {
        return read(step, access.afterStep(step.number(), actor), actor, language);
    }

    private Optional<List<StepAnswer>> read(FinishedStep step, GrantedCaseAccess view, Actor actor, Locale language) {
        return then.of(step, view, actor).map(found -> laid(step, found, actor, language));
    }

    private List<StepAnswer> laid(
            FinishedStep step, Map<String, AnswersAtHandIn.Given> found, Actor actor, Locale language) {
        var given = new HashMap<String, AnswersAtHandIn.Given>();
        found.forEach((kept, answer) -> given.put(forms.asked(step.key(), kept), answer));
        past.handedIn(step).forEach((name, value) -> given.putIfAbsent(name, new AnswersAtHandIn.Given(null, value)));
        var values = new HashMap<String, Object>();
        given.forEach((field, answer) -> values.put(field, answer.value()));
        var answers = new ArrayList<StepAnswer>();
        forms.of(step.number(), language, values).schema(step).ifPresent(schema -> {
            var words = new AnswerWords(messages, language);
            lay(schema, "", given, words, answers);
        });
        log(step, actor, answers);
        return answers;
    }

    private static void lay(
            JsonNode holder,
            String group,
            Map<String, AnswersAtHandIn.Given> given,
            AnswerWords words,
            List<StepAnswer> answers) {
        for (var part : holder.path("components")) {
            var name = FormSchemaReader.name(part);
            if (name.isEmpty()) {
                lay(part, part.path("label").asString(group), given, words, answers);
            } else {
                answer(part, name, group, given.get(name), words).ifPresent(answers::add);
            }
        }
    }

    private static Optional<StepAnswer> answer(
            JsonNode part, String name, String group, AnswersAtHandIn.@Nullable Given given, AnswerWords words) {
        if (given == null || given.value() == null) {
            return Optional.empty();
        }
        var filed = part.path("properties").path("store").asString("casefile").equals("casefile");
        // a form can't make a variable of an answer, nor an answer of a variable
        if (filed == (given.category() == null)) {
            return Optional.empty();
        }
        var text = words.of(part, given.value());
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(new StepAnswer(
                        given.category(), name, group, FormSchemaReader.label(part), given.value(), text));
    }

    private void log(FinishedStep step, Actor actor, List<StepAnswer> answers) {
        var codes = answers.stream()
                .map(StepAnswer::category)
                .filter(category -> category != null)
                .map(DataClass::name)
                .distinct()
                .sorted()
                .toList();
        if (!codes.isEmpty()) {
            events.publishEvent(
                    new PersonFile.FileRead(step.number(), actor.agency(), actor.username(), step.id(), codes));
        }
    }

    /**
     * An answer in a finished step, in its reader's words.
     *
     * @param category null for what steers the journey and is no part of the file
     * @param field the name in the form
     * @param group the heading under which the form asks it; empty without one
     */
    public record StepAnswer(
            @Nullable DataClass category, String field, String group, String label, Object value, String text) {}
}
