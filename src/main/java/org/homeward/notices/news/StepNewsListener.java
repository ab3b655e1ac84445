package org.homeward.notices.news;

import java.time.Clock;
import java.util.Objects;
import org.homeward.casefile.RoleDurations;
import org.homeward.casefile.notes.NoteWrittenEvent;
import org.homeward.casefile.rerouting.StepReroutedEvent;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOpenedEvent;
import org.homeward.engine.steps.StepReassignedEvent;
import org.homeward.engine.steps.StepUnassignedEvent;
import org.homeward.engine.steps.WorkItems;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.NoticeSubject;
import org.homeward.notices.Notices;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of new work, of steps that change hands, and of notes to those who have a step in the case. */
@Component
class StepNewsListener {

    private final NewsCollector news;
    private final Notices notices;
    private final WorkItems workItems;
    private final RoleDurations parts;
    private final Clock clock;

    StepNewsListener(NewsCollector news, Notices notices, WorkItems workItems, RoleDurations parts, Clock clock) {
        this.parts = parts;
        this.news = news;
        this.notices = notices;
        this.workItems = workItems;
        this.clock = clock;
    }

    @EventListener
    void opened(StepOpenedEvent event) {
        var step = event.step();
        news.add(line(NoticeKind.newWork, step, step.agency(), null, null));
    }

    @EventListener
    void rerouted(StepReroutedEvent event) {
        notices.over(event.step().id());
        news.add(line(NoticeKind.newWork, event.step(), event.step().agency(), null, null));
    }

    @EventListener
    void takenBack(StepUnassignedEvent event) {
        news.add(line(NoticeKind.newWork, event.step(), event.step().agency(), null, event.from()));
    }

    @EventListener
    void reassigned(StepReassignedEvent event) {
        workItems.find(event.step()).ifPresent(step -> {
            if (!event.to().equals(event.by())) {
                news.add(line(NoticeKind.given, step, event.agency(), event.to(), event.by()));
            }
            var before = event.from();
            if (before != null && !before.equals(event.by()) && !before.equals(event.to())) {
                news.add(line(NoticeKind.taken, step, event.agency(), before, event.by()));
            }
        });
    }

    @EventListener
    void written(NoteWrittenEvent event) {
        var note = event.note();
        workItems.ofCase(note.number()).stream()
                .filter(step -> step.agency().equals(event.agency()))
                .map(OpenStep::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .filter(holder -> !holder.equals(note.user()))
                .forEach(holder -> news.add(new PendingNews(
                        NoticeKind.note,
                        event.agency(),
                        holder,
                        note.user(),
                        NoticeSubject.aCase(note.number()),
                        null,
                        clock.instant())));
    }

    private PendingNews line(
            NoticeKind kind, OpenStep step, AgencyCode agency, @Nullable String account, @Nullable String doer) {
        return new PendingNews(
                kind,
                agency,
                account,
                doer,
                NoticeSubject.step(step.number(), parts.stage(step), step.id(), step.definitionId(), step.key()),
                step.due(),
                clock.instant());
    }
}
