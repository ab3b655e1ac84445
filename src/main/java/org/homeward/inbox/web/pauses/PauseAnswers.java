package org.homeward.inbox.web.pauses;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.deadlines.NewPause;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.pauses.NewReview;
import org.homeward.deadlines.pauses.PauseReview;
import org.homeward.shared.WrongContent;
import org.homeward.shared.WrongContent.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Reads a pause, or a review of one, as it was sent, with a problem for each field that is missing or wrong. */
final class PauseAnswers {

    private final Map<String, ?> data;
    private final List<FieldProblem> problems = new ArrayList<>();

    private PauseAnswers(Map<String, ?> data) {
        this.data = data;
    }

    /** The pause; throws {@link WrongContent}. */
    static NewPause read(Map<String, ?> data) {
        var answers = new PauseAnswers(data);
        var reason = answers.required("reason", code(PauseReason.values()));
        var plannedEnd = answers.required("plannedEnd", PauseAnswers::day);
        var reviewOn = answers.optional("reviewOn", PauseAnswers::day);
        var hold = answers.optional("hold", code(NewPause.Hold.values()));
        var reference = answers.optional("reference", Optional::of);
        if (reason == null || plannedEnd == null || !answers.problems.isEmpty()) {
            throw WrongContent.fields(answers.problems);
        }
        return new NewPause(reason, plannedEnd, reference, reviewOn, hold);
    }

    /** The review; throws {@link WrongContent}. */
    static NewReview review(Map<String, ?> data) {
        var answers = new PauseAnswers(data);
        var outcome = answers.required("outcome", code(PauseReview.Outcome.values()));
        var reviewOn = answers.optional("reviewOn", PauseAnswers::day);
        var plannedEnd = answers.optional("plannedEnd", PauseAnswers::day);
        var hold = answers.optional("hold", code(NewPause.Hold.values()));
        var reference = answers.optional("reference", Optional::of);
        var known = answers.known();
        if (outcome == null || !answers.problems.isEmpty()) {
            throw WrongContent.fields(answers.problems);
        }
        return new NewReview(outcome, reviewOn, plannedEnd, hold, reference, known);
    }

    private <T> @Nullable T required(String field, Function<String, Optional<T>> reader) {
        var value = optional(field, reader);
        if (value == null
                && problems.stream().noneMatch(problem -> problem.field().equals(field))) {
            problems.add(new FieldProblem(field, "deadlines.pause.refused.missing", List.of()));
        }
        return value;
    }

    private <T> @Nullable T optional(String field, Function<String, Optional<T>> reader) {
        var given = data.get(field);
        if (given == null || given instanceof String text && text.isBlank()) {
            return null;
        }
        var read = given instanceof String text ? reader.apply(text.strip()) : Optional.<T>empty();
        if (read.isEmpty()) {
            problems.add(new FieldProblem(field, "refusal.wrongContent.value", List.of()));
        }
        return read.orElse(null);
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> code(E[] known) {
        return code -> Stream.of(known).filter(one -> one.name().equals(code)).findFirst();
    }

    /** How many reviews the sender knew: a number, on a page as text. */
    private @Nullable Integer known() {
        return data.get("known") instanceof Integer known ? known : optional("known", PauseAnswers::number);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
