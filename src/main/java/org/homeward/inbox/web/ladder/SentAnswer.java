package org.homeward.inbox.web.ladder;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.homeward.deadlines.ladder.answers.AnswerKind;
import org.homeward.deadlines.ladder.answers.AnswerReason;
import org.homeward.deadlines.ladder.answers.NewAnswer;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.SentRecords;
import org.homeward.shared.SentRecords.WrongWord;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a reminder as it was sent.
 *
 * @param newDate read only of an answer {@code newDate}
 * @param toAgency read only of an answer {@code passedTo}
 */
@WrongWord(most = 1)
record SentAnswer(
        @NotNull(message = KIND) @WrongWord(KIND) AnswerKind answer,
        @WrongWord("refusal.answer.date") @Nullable LocalDate newDate,
        @WrongWord("refusal.answer.reason") @Nullable AnswerReason reason,
        @WrongWord("refusal.answer.agency") @Nullable AgencyCode toAgency) {

    private static final String KIND = "refusal.answer.kind";

    /** Throws {@link org.homeward.shared.WrongContent} at the first field that can't be what it should be. */
    static NewAnswer read(SentRecords records, Map<String, ?> given) {
        var asked = new HashMap<>(given);
        var kind = given.get("answer") instanceof String text ? text.strip() : "";
        if (!kind.equals(AnswerKind.newDate.name())) {
            asked.remove("newDate");
        }
        if (!kind.equals(AnswerKind.passedTo.name())) {
            asked.remove("toAgency");
        }
        var sent = records.read(SentAnswer.class, asked);
        return new NewAnswer(sent.answer, sent.newDate, sent.reason, sent.toAgency);
    }
}
