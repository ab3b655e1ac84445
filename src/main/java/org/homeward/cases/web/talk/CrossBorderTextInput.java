package org.homeward.cases.web.talk;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.homeward.casefile.DataClass;
import org.homeward.channel.questions.AnswerDueBy;
import org.homeward.channel.questions.NewQuestionText;
import org.homeward.directory.people.Actor;
import org.homeward.shared.FieldProblems;
import org.homeward.shared.SentBodyReader;
import org.homeward.shared.SentBodyReader.WrongWord;
import org.jspecify.annotations.Nullable;

/** A text to the other side as it was sent, of a class that its writer chose. */
record CrossBorderTextInput(
        @NotNull(message = EMPTY) @Size(max = NewQuestionText.LONGEST, message = LONG) @WrongWord(LONG)
        String text,

        @Schema(requiredMode = NOT_REQUIRED)
        @NotNull(message = LANGUAGE)
        @WrittenLanguage(message = LANGUAGE)
        @WrongWord(LANGUAGE)
        String language,

        @Schema(requiredMode = NOT_REQUIRED) @NotNull(message = CATEGORY) @WrongWord(CATEGORY)
        DataClass category) {

    private static final String EMPTY = "refusal.question.empty";
    private static final String LONG = "refusal.question.long";
    private static final String LANGUAGE = "refusal.question.language";
    private static final String CATEGORY = "refusal.question.category";

    NewQuestionText read() {
        return new NewQuestionText(text, language, category);
    }

    /** Without a language, the writer's own. */
    static Map<String, Object> inLanguage(Map<String, ?> given, Actor writer) {
        var complete = new HashMap<String, Object>(given);
        if (isNothing(given.get("language"))) {
            complete.put("language", writer.language().getLanguage());
        }
        return complete;
    }

    private static boolean isNothing(@Nullable Object given) {
        return given == null || given instanceof String text && text.isBlank();
    }

    /** So that no log ever holds what was written. */
    @Override
    public String toString() {
        return "CrossBorderTextInput[" + category + "]";
    }

    /** A question's text, and by when its answer is wanted: a day, or a number of working days. */
    record NewQuestion(
            @Nullable Integer workingDays,
            @Nullable LocalDate answerBy,

            @NotNull(message = EMPTY) @Size(max = NewQuestionText.LONGEST, message = LONG) @WrongWord(LONG)
            String text,

            @Schema(requiredMode = NOT_REQUIRED)
            @NotNull(message = LANGUAGE)
            @WrittenLanguage(message = LANGUAGE)
            @WrongWord(LANGUAGE)
            String language,

            @Schema(requiredMode = NOT_REQUIRED) @NotNull(message = CATEGORY) @WrongWord(CATEGORY)
            DataClass category) {

        static NewQuestion read(SentBodyReader records, Map<String, ?> given, Actor writer) {
            var problems = FieldProblems.none();
            if (isNothing(given.get("workingDays")) && isNothing(given.get("answerBy"))) {
                problems.add("answerBy", "refusal.question.answerBy");
            }
            return records.read(NewQuestion.class, inLanguage(given, writer), problems);
        }

        AnswerDueBy by() {
            return answerBy == null ? AnswerDueBy.in(workingDays == null ? 0 : workingDays) : AnswerDueBy.day(answerBy);
        }

        NewQuestionText words() {
            return new NewQuestionText(text, language, category);
        }

        @Override
        public String toString() {
            return "NewQuestion[" + category + "]";
        }
    }

    /**
     * Another language's words for a text.
     *
     * @param original of which text
     */
    record NewTranslation(
            @NotNull(message = EMPTY) @Size(max = NewQuestionText.LONGEST, message = LONG) @WrongWord(LONG)
            String text,

            @NotNull(message = LANGUAGE) @WrittenLanguage(message = LANGUAGE) @WrongWord(LANGUAGE)
            String language,

            @NotNull(message = WrongWord.WRONG) UUID original) {

        @Override
        public String toString() {
            return "NewTranslation[" + original + "]";
        }
    }
}
