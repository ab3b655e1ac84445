package org.homeward.inbox.web.ladder;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.homeward.deadlines.ladder.answers.AnswerKind;
import org.homeward.deadlines.ladder.answers.AnswerReason;
import org.homeward.deadlines.ladder.answers.NewAnswer;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.SentFields;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;

/** Reads an answer to a reminder as it was sent. */
final class ReminderAnswers {

    private final Map<String, ?> data;
    private final SentFields fields = new SentFields();

    private ReminderAnswers(Map<String, ?> data) {
        this.data = data;
    }

    /** The answer; throws {@link WrongContent} at the first field that can't be what it should be. */
    static NewAnswer read(Map<String, ?> data) {
        var answers = new ReminderAnswers(data);
        var kind = answers.field("answer", "refusal.answer.kind", AnswerKind::valueOf);
        if (kind == null) {
            throw WrongContent.field("answer", "refusal.answer.kind");
        }
        return new NewAnswer(
                kind,
                kind == AnswerKind.newDate ? answers.field("newDate", "refusal.answer.date", LocalDate::parse) : null,
                answers.field("reason", "refusal.answer.reason", AnswerReason::valueOf),
                kind == AnswerKind.passedTo
                        ? answers.field("toAgency", "refusal.answer.agency", AgencyCode::new)
                        : null);
    }

    private <T> @Nullable T field(String name, String messageKey, Function<String, T> reader) {
        var read = fields.optional(name, data.get(name), messageKey, reader);
        fields.refuseIfAny();
        return read;
    }
}
