package org.homeward.channel;

import java.util.Map;
import org.homeward.casefile.Timeline;
import org.homeward.casefile.TimelineEntry;
import org.homeward.casefile.TimelineVisibility;
import org.homeward.shared.procedures.HandoverProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes messages across the border into the timeline of both sides. */
@Component
class MessageTimeline {

    private final Timeline timeline;

    MessageTimeline(Timeline timeline) {
        this.timeline = timeline;
    }

    @EventListener
    void sent(MessageSentEvent sent) {
        var message = sent.message();
        if (message.crossesBorder()) {
            timeline.add(
                    message.number(),
                    new TimelineEntry(
                            message.sent(),
                            "messageSent",
                            message.from(),
                            null,
                            null,
                            message.to(),
                            TimelineVisibility.both,
                            Map.of("message", words(message))));
        }
    }

    /** A cancelled hand-over says why, where the other side has to know it. */
    private static String words(Message message) {
        return message.payload().get(HandoverProcess.Variable.CANCELLED_BECAUSE) instanceof String because
                ? message.name() + "." + because
                : message.name();
    }
}
