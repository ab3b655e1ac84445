package org.homeward.casefile.known;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.models.ModelTexts;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Names the step that changes an answer: one of the reader's side that is open and asks it, else the one that asked it last. */
@Component
final class StepsAskingQuestion {

    private final WorkItems open;
    private final FinishedSteps finished;
    private final FormLibrary forms;
    private final QuestionOfAnswerFinder asked;
    private final AnswerVisibility rules;
    private final ModelTexts texts;

    StepsAskingQuestion(
            WorkItems open,
            FinishedSteps finished,
            FormLibrary forms,
            QuestionOfAnswerFinder asked,
            AnswerVisibility rules,
            ModelTexts texts) {
        this.open = open;
        this.finished = finished;
        this.forms = forms;
        this.asked = asked;
        this.rules = rules;
        this.texts = texts;
    }

    /** For an answer of the file. */
    Optional<String> asking(CaseNumber number, AnswerForReader answer, GrantedCaseAccess view, Locale language) {
        var field = answer.answer().field().key();
        var last = answer.newest().step();
        return open(number, view, field, language)
                .or(() -> last == null
                        ? Optional.empty()
                        : Optional.of(texts.name(last.definitionId(), last.key(), language)))
                .or(() -> over(number, view, field, language, (form, name) -> asks(form, name, true)));
    }

    /** For a variable of the process; empty if no step of the reader's side sets it. */
    Optional<String> settingVariable(CaseNumber number, String field, GrantedCaseAccess view, Locale language) {
        BiPredicate<FormDefinition, String> sets = (form, name) -> asks(form, name, false);
        return open.ofCase(number).stream()
                .filter(step -> rules.ownSide(view, step.agency()))
                .filter(step -> sets.test(forms.of(step), field))
                .map(step -> name(step, language))
                .findFirst()
                .or(() -> over(number, view, field, language, sets));
    }

    private Optional<String> open(CaseNumber number, GrantedCaseAccess view, String field, Locale language) {
        return open.ofCase(number).stream()
                .filter(step -> rules.ownSide(view, step.agency()))
                .filter(step -> asks(forms.of(step), asked.asked(step.key(), field), true))
                .map(step -> name(step, language))
                .findFirst();
    }

    private Optional<String> over(
            CaseNumber number,
            GrantedCaseAccess view,
            String field,
            Locale language,
            BiPredicate<FormDefinition, String> those) {
        var steps = new ArrayList<>(finished.ofCase(number));
        Collections.reverse(steps);
        return steps.stream()
                .filter(step -> rules.ownSide(view, step.agency()))
                .filter(step -> forms.of(step)
                        .filter(form -> those.test(form, asked.asked(step.key(), field)))
                        .isPresent())
                .map(step -> texts.name(step.definitionId(), step.key(), language))
                .findFirst();
    }

    private String name(OpenStep step, Locale language) {
        return texts.name(step.definitionId(), step.key(), language);
    }

    private static boolean asks(FormDefinition form, String name, boolean inCaseFile) {
        return form.field(name)
                        .filter(field -> field.inCaseFile() == inCaseFile)
                        .isPresent()
                && !form.shown().contains(name);
    }
}
