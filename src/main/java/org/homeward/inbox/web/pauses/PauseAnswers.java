package org.homeward.inbox.web.pauses;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.homeward.deadlines.NewPause;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.pauses.NewReview;
import org.homeward.deadlines.pauses.PauseReview;
import org.homeward.shared.RequestWords;
import org.homeward.shared.SentFields;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;

/** Reads a pause, or a review of one, as it was sent, with a problem for each field that is missing or wrong. */
final class PauseAnswers {

    private final Map<String, ?> data;
    private final SentFields fields = new SentFields();

    private PauseAnswers(Map<String, ?> data) {
        this.data = data;
    }

    /** The pause; throws {@link WrongContent}. */
    static NewPause read(Map<String, ?> data) {
        var answers = new PauseAnswers(data);
        var reason = answers.required("reason", code(PauseReason.class));
        var plannedEnd = answers.required("plannedEnd", PauseAnswers::day);
        var reviewOn = answers.optional("reviewOn", PauseAnswers::day);
        var hold = answers.optional("hold", code(NewPause.Hold.class));
        var reference = answers.optional("reference", Function.identity());
        answers.fields.refuseIfAny();
        return new NewPause(
                Objects.requireNonNull(reason), Objects.requireNonNull(plannedEnd), reference, reviewOn, hold);
    }

    /** The review; throws {@link WrongContent}. */
    static NewReview review(Map<String, ?> data) {
        var answers = new PauseAnswers(data);
        var outcome = answers.required("outcome", code(PauseReview.Outcome.class));
        var reviewOn = answers.optional("reviewOn", PauseAnswers::day);
        var plannedEnd = answers.optional("plannedEnd", PauseAnswers::day);
        var hold = answers.optional("hold", code(NewPause.Hold.class));
        var reference = answers.optional("reference", Function.identity());
        var known = answers.known();
        answers.fields.refuseIfAny();
        return new NewReview(Objects.requireNonNull(outcome), reviewOn, plannedEnd, hold, reference, known);
    }

    private <T> @Nullable T required(String field, Function<String, T> reader) {
        return fields.required(
                field, data.get(field), "deadlines.pause.refused.missing", "refusal.wrongContent.value", reader);
    }

    private <T> @Nullable T optional(String field, Function<String, T> reader) {
        return fields.optional(field, data.get(field), "refusal.wrongContent.value", reader);
    }

    private static <E extends Enum<E>> Function<String, E> code(Class<E> type) {
        return text -> RequestWords.read(type, text);
    }

    /** How many reviews the sender knew: a number, on a page as text. */
    private @Nullable Integer known() {
        return data.get("known") instanceof Integer known ? known : optional("known", PauseAnswers::number);
    }

    private static Integer number(String text) {
        return Integer.valueOf(formed(text, "[0-9]{1,6}"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(formed(text, "[0-9]{4}-[0-9]{2}-[0-9]{2}"));
    }

    private static String formed(String text, String form) {
        if (!text.matches(form)) {
            throw new IllegalArgumentException("Not of this form");
        }
        return text;
    }
}
