package org.homeward.deadlines.ladder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Walks a step's rungs, in the caller's transaction, which holds the step's place. */
@Component
class RungProcessing {

    private final LadderPositions climbs;
    private final WorkItems workItems;
    private final NextRungs next;
    private final RungAudience audience;
    private final ReachedRungs walked;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RungProcessing(
            LadderPositions climbs,
            WorkItems workItems,
            NextRungs next,
            RungAudience audience,
            ReachedRungs walked,
            ApplicationEventPublisher events,
            Clock clock) {
        this.climbs = climbs;
        this.workItems = workItems;
        this.next = next;
        this.audience = audience;
        this.walked = walked;
        this.events = events;
        this.clock = clock;
    }

    /** Walks all rungs that have fallen, each with its own moment, and notes when the next one falls. */
    void untilNow(LadderPosition from) {
        var step = workItems.find(from.step());
        if (step.isEmpty()) {
            climbs.end(from.step());
            return;
        }
        var climb = from;
        var coming = next.after(climb, step.get());
        while (coming.isPresent() && !coming.get().at().isAfter(clock.instant())) {
            var rung = coming.get().rung();
            tell(step.get(), climb.ladder(), rung, coming.get().at(), null);
            climb = climb.at(rung.level());
            coming = next.after(climb, step.get());
        }
        climbs.stands(
                climb,
                next.top(step.get(), climb.ladder()),
                coming.map(NextRungs.Next::at).orElse(null));
    }

    /** Walks this rung now, whatever the time. */
    void now(LadderPosition from, OpenStep step, LadderRung rung, Actor by) {
        tell(step, from.ladder(), rung, clock.instant(), by);
        untilNow(from.at(rung.level()));
    }

    private void tell(OpenStep step, String ladder, LadderRung rung, Instant at, @Nullable Actor by) {
        var people = audience.of(rung, step);
        var agencies = people.stream().map(LadderRecipient::agency).distinct().toList();
        if (walked.keep(step, ladder, rung, at, agencies, by == null ? null : by.username())) {
            people.forEach(person -> walked.tellLater(step, rung, person));
            events.publishEvent(
                    new RungReachedEvent(step, rung.level(), rung.codes(), agencies, own(rung, agencies, step), by));
        }
    }

    private static boolean own(LadderRung rung, List<AgencyCode> agencies, OpenStep step) {
        return rung.who().equals(List.of(RungAddressee.holder))
                && agencies.stream().allMatch(step.agency()::equals);
    }
}
