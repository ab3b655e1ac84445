package org.homeward.channel.questions;

import java.time.Clock;
import org.homeward.casefile.CaseEndedEvent;
import org.homeward.casefile.ConsentRecordedEvent;
import org.homeward.casefile.ConsentWithdrawnEvent;
import org.homeward.casefile.Participation;
import org.homeward.casefile.RowPolicyContext;
import org.homeward.channel.QuestionsAcrossBorder;
import org.homeward.procedures.Purpose;
import org.homeward.shared.CaseNumber;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * When a person takes back the share with the origin, or asked again declines it, or the sent data is recalled, the questions and answers
 * are recalled with the rest: nobody there reads them any more, and nobody waits for an answer (R4). Nor does anybody once the case has
 * ended.
 */
@Component
class QuestionRecall {

    private final QuestionTable table;
    private final QuestionsAcrossBorder across;
    private final QuestionNotices notices;
    private final RowPolicyContext wall;
    private final Clock clock;

    QuestionRecall(
            QuestionTable table,
            QuestionsAcrossBorder across,
            QuestionNotices notices,
            RowPolicyContext wall,
            Clock clock) {
        this.table = table;
        this.across = across;
        this.notices = notices;
        this.wall = wall;
        this.clock = clock;
    }

    @EventListener
    @Order(ConsentWithdrawnEvent.Then.QUESTIONS_RECALLED)
    void withdrawn(ConsentWithdrawnEvent event) {
        if (event.purpose() == Purpose.ShareWithOriginAgency) {
            end(event.number(), true);
        }
    }

    /** Asked again, the person may say no to what was allowed before. */
    @EventListener
    void recorded(ConsentRecordedEvent event) {
        if (event.purpose() == Purpose.ShareWithOriginAgency && event.value().takesBack()) {
            end(event.number(), true);
        }
    }

    /** The return itself was called off, by a no at the border for instance. */
    @EventListener
    void recalled(Participation.Recalled event) {
        end(event.number(), true);
    }

    @EventListener
    void ended(CaseEndedEvent event) {
        end(event.number(), false);
    }

    /** The recording agency may be neither of the two units. */
    private void end(CaseNumber number, boolean recalled) {
        wall.asSystem("recall", () -> {
            table.standing(number).forEach(question -> {
                if (recalled) {
                    table.recall(question.id(), clock.instant());
                }
                across.end(question.message());
                notices.over(question);
            });
            return number;
        });
    }
}
