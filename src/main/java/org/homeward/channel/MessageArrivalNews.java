package org.homeward.channel;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.NoticeSubject;
import org.homeward.notices.news.NewsCollector;
import org.homeward.notices.news.PendingNews;
import org.homeward.shared.Stage;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a desk what came to it across the border: an answer, changes that are asked for, or something else. */
@Component
class MessageArrivalNews {

    private final NewsCollector news;
    private final Clock clock;

    MessageArrivalNews(NewsCollector news, Clock clock) {
        this.news = news;
        this.clock = clock;
    }

    @EventListener
    void delivered(MessageDeliveredEvent event) {
        var message = event.message();
        var to = message.to();
        if (to == null || !message.crossesBorder()) {
            return;
        }
        news.add(new PendingNews(kind(message), to, null, null, about(message), message.answerDue(), clock.instant()));
    }

    /** The first part of a message's name is the stage, for nearly all of them. */
    private static NoticeSubject about(Message message) {
        var first = message.name().substring(0, message.name().indexOf('.'));
        return Stream.of(Stage.values())
                .filter(stage -> stage.name().equals(first))
                .findFirst()
                .map(stage -> NoticeSubject.stage(message.number(), stage))
                .orElseGet(() -> NoticeSubject.aCase(message.number()))
                .by(new NoticeSubject.Brought(message.name(), List.of()));
    }

    private static NoticeKind kind(Message message) {
        if (message.name().equals(ReturnApprovalProcess.Message.CHANGES_ASKED)) {
            return NoticeKind.changesAsked;
        }
        return message.answers() == null ? NoticeKind.message : NoticeKind.answered;
    }
}
