package org.homeward.inbox.web.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.casefile.known.AnswerWords;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.engine.forms.FormSchemaReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says of an answer that may be right why one looks at it twice: a day long past or far ahead, no box ticked, no reason. */
final class UnusualAnswers {

    private static final Pattern REASON = Pattern.compile("(?i).*(reason|summary|arguments).*");

    /** Days of a life before the case are long past as a rule. */
    private static final List<String> OF_THE_PAST = List.of("identity", "trafficking", "family");

    private static final int DATE = "2026-11-27".length();
    private static final int LONG_PAST_DAYS = 180;
    private static final int FAR_AHEAD_DAYS = 730;

    private final LocalDate today;
    private final ReaderLocale say;

    UnusualAnswers(LocalDate today, ReaderLocale say) {
        this.today = today;
        this.say = say;
    }

    Optional<AnswerReviewView.Odd> of(JsonNode part, String field, @Nullable Object answer) {
        return why(part, field, answer).map(why -> new AnswerReviewView.Odd(field, FormSchemaReader.label(part), why));
    }

    private Optional<String> why(JsonNode part, String field, @Nullable Object answer) {
        return switch (part.path("type").asString("")) {
            case "datetime" -> day(part, answer);
            case "checklist" ->
                answer instanceof List<?> ticked && !ticked.isEmpty()
                        ? Optional.empty()
                        : Optional.of(say.words("task.check.odd.noneTicked"));
            case "checkbox" ->
                Boolean.TRUE.equals(answer) ? Optional.empty() : Optional.of(say.words("task.check.odd.notTicked"));
            case "textarea", "textfield" ->
                REASON.matcher(field).matches()
                                && (answer == null || answer.toString().isBlank())
                        ? Optional.of(say.words("task.check.odd.empty"))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<String> day(JsonNode part, @Nullable Object answer) {
        if (!(answer instanceof String text)
                || text.length() < DATE
                || OF_THE_PAST.contains(part.at("/properties/category").asString(""))) {
            return Optional.empty();
        }
        var day = LocalDate.parse(text.substring(0, DATE));
        var words = new AnswerWords(say.messages(), say.language()).of(part, text);
        if (day.isBefore(today.minusDays(LONG_PAST_DAYS))) {
            return Optional.of(say.words("task.check.odd.longPast", words));
        }
        return day.isAfter(today.plusDays(FAR_AHEAD_DAYS))
                ? Optional.of(say.words("task.check.odd.farAhead", words))
                : Optional.empty();
    }
}
