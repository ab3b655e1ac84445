package org.homeward.channel;

import java.time.Clock;
import org.homeward.engine.CaseStages;
import org.homeward.notices.About;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.news.News;
import org.homeward.notices.news.NewsLine;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What came across the border is news at the desk that got it: an answer, changes that are asked for, or something else. */
@Component
class MessageNews {

    private final News news;
    private final CaseStages stages;
    private final Clock clock;

    MessageNews(News news, CaseStages stages, Clock clock) {
        this.news = news;
        this.stages = stages;
        this.clock = clock;
    }

    @EventListener
    void delivered(MessageDelivered event) {
        var message = event.message();
        var to = message.to();
        if (to == null || !message.crossesBorder()) {
            return;
        }
        var reached = stages.reached(message.number());
        var about = reached.isEmpty()
                ? About.aCase(message.number())
                : About.stage(message.number(), reached.get(reached.size() - 1).stage());
        news.add(new NewsLine(
                kind(message),
                to,
                null,
                null,
                about.by(message.name()),
                message.answerDue(),
                clock.instant()));
    }

    private static NoticeKind kind(Message message) {
        if (message.name().equals(ReturnApprovalProcess.Message.CHANGES_ASKED)) {
            return NoticeKind.changesAsked;
        }
        return message.answers() == null ? NoticeKind.message : NoticeKind.answered;
    }
}
