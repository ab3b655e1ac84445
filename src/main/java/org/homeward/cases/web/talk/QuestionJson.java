package org.homeward.cases.web.talk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.cases.CaseQuestion;
import org.homeward.channel.questions.QuestionText;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answers, in codes beside what was written.
 *
 * @param answerBy until when an answer is wanted
 * @param state {@code waits}, {@code late}, {@code answered}, {@code ended} or {@code recalled}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record QuestionJson(
        UUID id,
        String fromCountry,
        String toCountry,
        boolean ours,
        Instant asked,
        Instant answerBy,
        @Nullable Instant answered,
        String state,
        TextJson question,
        List<TextJson> answers) {

    static QuestionJson of(CaseQuestion one, Instant now) {
        var question = one.question();
        return new QuestionJson(
                one.id(),
                one.from().country().value(),
                one.to().country().value(),
                one.ours(),
                question.asked(),
                question.due(),
                question.answered(),
                one.state(now),
                TextJson.of(one, one.asked()),
                answers(one));
    }

    static List<TextJson> answers(CaseQuestion one) {
        return one.answers().stream().map(text -> TextJson.of(one, text)).toList();
    }

    /**
     * A text and its translations.
     *
     * @param text null if it isn't for the reader
     * @param read when the other side read it first
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TextJson(
            UUID id,
            String country,
            String category,
            String language,
            @Nullable String text,
            Instant at,
            @Nullable Instant read,
            List<TextJson> translations) {

        static TextJson of(CaseQuestion one, QuestionText text) {
            return new TextJson(
                    text.id(),
                    one.by(text).country().value(),
                    text.category().name(),
                    text.language(),
                    text.text(),
                    text.at(),
                    text.read(),
                    one.translations(text).stream()
                            .map(translation -> of(one, translation))
                            .toList());
        }
    }
}
