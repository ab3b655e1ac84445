package org.homeward.casefile.known;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.casefile.known.NewCorrection.How;
import org.homeward.engine.forms.FormCheck;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.FormRuleDays;
import org.homeward.engine.forms.FormSchemaReader;
import org.homeward.shared.CountryCode;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.JsonText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checks a corrected answer by its field's own rules, as a hand-in would. */
@Component
final class CorrectedAnswerCheck {

    private static final String VALUE = "value";
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_JOINED = 2_000;

    /** The separator between joined words, by the kind of text. */
    private static final Map<String, String> BETWEEN = Map.of("textarea", "\n", "textfield", "; ");

    private static final JsonMapper JSON = JsonText.MAPPER;

    private final FormCheck check;
    private final CaseDaysForFormRules days;

    CorrectedAnswerCheck(FormCheck check, CaseDaysForFormRules days) {
        this.check = check;
        this.days = days;
    }

    /**
     * The answer to keep; throws {@link InvalidContentException} with what is wrong at {@code how}, {@code value} and {@code reason}.
     *
     * @param standing the answer to whose words others are added
     */
    Object checked(AnswerToCorrect standing, NewCorrection asked, CountryCode country) {
        var problems = new ArrayList<FieldProblem>();
        var answer = standing.answer();
        var form = alone(answer);
        var value = value(
                answer, form, asked.value(), days.of(standing.number(), form, country, Optional.empty()), problems);
        if (asked.how() == How.add && value != null) {
            value = joined(standing, value, problems);
        }
        problems.addAll(reasonProblems(asked.reason()));
        if (!problems.isEmpty() || value == null) {
            throw InvalidContentException.fields(problems);
        }
        return value;
    }

    /**
     * The words that stand, and the others after them. Each is checked by the field's rules, both together may be longer: a full field
     * can be made stricter too.
     */
    private static Object joined(AnswerToCorrect standing, Object words, List<FieldProblem> problems) {
        var part = standing.answer().part();
        var between = between(part.path("type").asString(""));
        if (between == null) {
            problems.add(new FieldProblem("how", "corrections.wrong.add", List.of()));
            return words;
        }
        var joined = joined(standing.value().toString(), words.toString(), between);
        var longest = Math.max(part.path("validate").path("maxLength").asInt(0), LONGEST_JOINED);
        // of words that aren't seen not even how many there are
        if (standing.isSeen() && joined.length() > longest) {
            problems.add(new FieldProblem(VALUE, "form.tooLong", List.of(longest)));
        }
        return joined;
    }

    /** The words in force, and the others after them; repeated words are kept once. */
    static String joined(String standing, String words, String between) {
        var added = words.strip();
        return List.of(standing.split(between)).contains(added) ? standing : standing + between + added;
    }

    /** The separator between joined words of this kind of question; null if it asks for no words. */
    static @Nullable String between(String type) {
        return BETWEEN.get(type);
    }

    private @Nullable Object value(
            AnswerForReader answer,
            FormDefinition form,
            @Nullable Object sent,
            FormRuleDays days,
            List<FieldProblem> problems) {
        if (isEmpty(sent)) {
            problems.add(new FieldProblem(VALUE, "form.required", List.of()));
            return null;
        }
        var name = FormSchemaReader.name(answer.part());
        var verdict = check.check(form, Collections.singletonMap(name, sent), days);
        for (var problem : verdict.problems()) {
            var inside = problem.field().startsWith(name) ? problem.field().substring(name.length()) : "";
            problems.add(new FieldProblem(VALUE + inside, problem.messageKey(), problem.arguments()));
        }
        var value = verdict.values().get(name);
        if (problems.isEmpty() && isEmpty(value)) {
            problems.add(new FieldProblem(VALUE, "form.required", List.of()));
        }
        return value;
    }

    /** Throws {@link InvalidContentException} with what is wrong at {@code reason}. */
    static void requireReason(String reason) {
        var problems = reasonProblems(reason);
        if (!problems.isEmpty()) {
            throw InvalidContentException.fields(problems);
        }
    }

    private static List<FieldProblem> reasonProblems(String reason) {
        if (reason.isBlank()) {
            return List.of(new FieldProblem("reason", "form.required", List.of()));
        }
        if (reason.length() > LONGEST_REASON) {
            return List.of(new FieldProblem("reason", "form.tooLong", List.of(LONGEST_REASON)));
        }
        return reason.indexOf('\0') >= 0
                ? List.of(new FieldProblem("reason", "form.strayCharacter", List.of()))
                : List.of();
    }

    private static FormDefinition alone(AnswerForReader answer) {
        var form = JSON.createObjectNode().put("id", "correction");
        form.putArray("components").add(FormSchemaReader.alone(answer.part()));
        try {
            return FormDefinition.parse(JSON.writeValueAsBytes(form));
        } catch (JacksonException impossible) {
            throw new IllegalStateException("A form of the program can't be written");
        }
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }
}
