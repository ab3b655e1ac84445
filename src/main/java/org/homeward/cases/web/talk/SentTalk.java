package org.homeward.cases.web.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.homeward.casefile.Category;
import org.homeward.channel.questions.AnswerBy;
import org.homeward.channel.questions.NewText;
import org.homeward.directory.people.Actor;
import org.homeward.shared.RequestWords;
import org.homeward.shared.SentFields;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wrote to the other side, from a form's fields or a body's. */
final class SentTalk {

    private static final String WRONG = "refusal.wrongContent.value";

    private final Map<String, ?> given;
    private final SentFields fields = new SentFields(key -> List.of(NewText.LONGEST));

    SentTalk(Map<String, ?> given) {
        this.given = given;
    }

    /** A text of a class that its writer chose. */
    NewText text(Actor writer) {
        var text = words();
        var language = language(writer);
        var category = read("category", "refusal.question.category", word -> RequestWords.read(Category.class, word));
        fields.refuseIfAny();
        return new NewText(
                Objects.requireNonNull(text), Objects.requireNonNull(language), Objects.requireNonNull(category));
    }

    /** A question's text, and by when its answer is wanted: a day, or a number of working days. */
    Asked question(Actor writer) {
        var days = optional("workingDays", Integer::valueOf);
        var day = optional("answerBy", LocalDate::parse);
        if (isNothing("workingDays") && isNothing("answerBy")) {
            fields.add("answerBy", "refusal.question.answerBy");
        }
        var text = text(writer);
        return new Asked(text, day == null ? AnswerBy.in(Objects.requireNonNull(days)) : AnswerBy.day(day));
    }

    /** Another language's words for a text. */
    Translated translation() {
        var text = words();
        var language = read("language", "refusal.question.language", SentTalk::known);
        var original = read("original", WRONG, word -> RequestWords.read(UUID.class, word));
        fields.refuseIfAny();
        return new Translated(
                Objects.requireNonNull(original), Objects.requireNonNull(language), Objects.requireNonNull(text));
    }

    private @Nullable String words() {
        return fields.required("text", given.get("text"), "refusal.question.empty", "refusal.question.long", text -> {
            if (text.length() > NewText.LONGEST) {
                throw new IllegalArgumentException("Too long");
            }
            return text;
        });
    }

    /** The writer's own, unless another one is named. */
    private @Nullable String language(Actor writer) {
        return isNothing("language")
                ? writer.language().getLanguage()
                : read("language", "refusal.question.language", SentTalk::known);
    }

    private <T> @Nullable T read(String field, String key, Function<String, T> reader) {
        return fields.required(field, given.get(field), key, key, reader);
    }

    private <T> @Nullable T optional(String field, Function<String, T> reader) {
        var value = given.get(field);
        return fields.optional(field, value instanceof Integer ? value.toString() : value, WRONG, reader);
    }

    private boolean isNothing(String field) {
        var value = given.get(field);
        return value == null || value.equals("");
    }

    private static String known(String language) {
        if (!NewText.LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("Not one of the languages");
        }
        return language;
    }

    /** A question as it was sent. */
    record Asked(NewText text, AnswerBy by) {}

    /**
     * A translation as it was sent.
     *
     * @param original of which text
     */
    record Translated(UUID original, String language, String text) {

        /** So that no log ever holds what was written. */
        @Override
        public String toString() {
            return "Translated[" + original + "]";
        }
    }
}
