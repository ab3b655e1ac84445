package org.homeward.channel.questions;

import java.time.Clock;
import org.homeward.channel.QuestionsAcrossBorder;
import org.homeward.shared.ActingParty;
import org.homeward.shared.BackgroundRound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells both sides once that an answer is late, and ends what one side can no longer answer or read. */
@Component
class UnansweredQuestionRound {

    private static final int AT_ONCE = 200;

    private final QuestionTable table;
    private final QuestionsAcrossBorder across;
    private final QuestionNotices notices;
    private final Clock clock;
    private final TransactionTemplate transaction;

    UnansweredQuestionRound(
            QuestionTable table,
            QuestionsAcrossBorder across,
            QuestionNotices notices,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.across = across;
        this.notices = notices;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BackgroundRound(pause = "PT5M")
    void lookAfter() {
        ActingParty.asSystem("questions", () -> {
            transaction.executeWithoutResult(
                    status -> table.withoutEnds(AT_ONCE).forEach(this::end));
            transaction.executeWithoutResult(
                    status -> table.lateNow(clock.instant(), AT_ONCE).forEach(notices::late));
        });
    }

    private void end(CaseQuestionText question) {
        across.end(question.message());
        notices.over(question);
    }
}
