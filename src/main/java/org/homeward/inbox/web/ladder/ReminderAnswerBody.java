package org.homeward.inbox.web.ladder;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.homeward.deadlines.ladder.answers.ReminderAnswerInput;
import org.homeward.deadlines.ladder.answers.ReminderAnswerKind;
import org.homeward.deadlines.ladder.answers.ReminderAnswerReason;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.SentBodyReader;
import org.homeward.shared.SentBodyReader.WrongWord;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a reminder as it was sent.
 *
 * @param newDate read only of an answer {@code newDate}
 * @param toAgency read only of an answer {@code passedTo}
 */
@WrongWord(most = 1)
record ReminderAnswerBody(
        @NotNull(message = KIND) @WrongWord(KIND) ReminderAnswerKind answer,
        @WrongWord("refusal.answer.date") @Nullable LocalDate newDate,
        @WrongWord("refusal.answer.reason") @Nullable ReminderAnswerReason reason,
        @WrongWord("refusal.answer.agency") @Nullable AgencyCode toAgency) {

    private static final String KIND = "refusal.answer.kind";

    /** Throws {@link org.homeward.shared.InvalidContentException} at the first field that can't be what it should be. */
    static ReminderAnswerInput read(SentBodyReader records, Map<String, ?> given) {
        var asked = new HashMap<>(given);
        var kind = given.get("answer") instanceof String text ? text.strip() : "";
        if (!kind.equals(ReminderAnswerKind.newDate.name())) {
            asked.remove("newDate");
        }
        if (!kind.equals(ReminderAnswerKind.passedTo.name())) {
            asked.remove("toAgency");
        }
        var sent = records.read(ReminderAnswerBody.class, asked);
        return new ReminderAnswerInput(sent.answer, sent.newDate, sent.reason, sent.toAgency);
    }
}
