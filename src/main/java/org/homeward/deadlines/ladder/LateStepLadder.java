package org.homeward.deadlines.ladder;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.NoticeRequest;
import org.homeward.notices.Notices;
import org.homeward.shared.ActingParty;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.StepId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ladder for the supervisors of late steps. The caller has checked their right. */
@Component
public class LateStepLadder {

    private final StepOperations steps;
    private final LadderPositions climbs;
    private final LadderOpening opening;
    private final NextRungs next;
    private final RungProcessing walk;
    private final RungAudience audience;
    private final LadderStates states;
    private final Notices notices;
    private final RungNotices rungs;
    private final WorkingCalendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LateStepLadder(
            StepOperations steps,
            LadderPositions climbs,
            LadderOpening opening,
            NextRungs next,
            RungProcessing walk,
            RungAudience audience,
            LadderStates states,
            Notices notices,
            RungNotices rungs,
            WorkingCalendars calendars,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.steps = steps;
        this.climbs = climbs;
        this.opening = opening;
        this.next = next;
        this.walk = walk;
        this.audience = audience;
        this.states = states;
        this.notices = notices;
        this.rungs = rungs;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Reminds the holder now, once a day in the holder's country.
     *
     * @return false if the holder was reminded today already
     * @throws InvalidContentException if the step waits for the person (R2)
     * @throws ConflictException if the step is over
     */
    public boolean remind(StepId step, Actor by) {
        return asLadder(() -> {
            var open = agencys(step);
            var today = calendars.of(open.agency().country()).day(clock.instant());
            var told = audience.holders(open).stream()
                    .map(person -> NoticeRequest.of(
                                    "nudge/" + step + "/" + today + "/" + person.key(),
                                    NoticeKind.nudge,
                                    person.recipient(),
                                    rungs.about(open, person.agency()))
                            .due(open.due())
                            .mailed())
                    .filter(notices::tell)
                    .count();
            if (told > 0) {
                climbs.reminded(step, clock.instant());
                events.publishEvent(new HolderRemindedEvent(open, by));
            }
            return told > 0;
        });
    }

    /**
     * Walks the step's next rung now; it is kept as that rung and not walked again. People are told with the next sweep.
     *
     * @return the level that was walked
     * @throws InvalidContentException if the step waits for the person (R2), its kind has no levels, its clock stands still, or it is at
     *     the top
     * @throws ConflictException if the step is over
     */
    public int escalate(StepId step, Actor by) {
        return asLadder(() -> {
            var open = agencys(step);
            if (!DeadlineKind.agencyDue.name().equals(open.kind())) {
                throw InvalidContentException.whole("refusal.ladder.noLevels");
            }
            if (open.paused()) {
                throw InvalidContentException.whole("refusal.ladder.paused");
            }
            opening.begin(open);
            var climb = climbs.hold(step).orElseThrow(() -> InvalidContentException.whole("refusal.ladder.top"));
            var rung = next.byHand(climb, open).orElseThrow(() -> InvalidContentException.whole("refusal.ladder.top"));
            walk.now(climb, open, rung, by);
            return rung.level();
        });
    }

    /** How far the steps have climbed, in one query; a step without a ladder isn't there. */
    public Map<StepId, LadderState> states(Collection<StepId> of) {
        return states.of(of).stream().collect(Collectors.toMap(LadderState::step, Function.identity()));
    }

    /** The step's rungs that were walked, lowest first. */
    public List<ReachedRung> walked(StepId step) {
        return states.walked(step);
    }

    private OpenStep agencys(StepId step) {
        var open = steps.required(step);
        if (DeadlineKind.personDecides.name().equals(open.kind())) {
            throw InvalidContentException.whole("refusal.ladder.personDecides");
        }
        return open;
    }

    private <T> T asLadder(Supplier<T> work) {
        return ActingParty.asSystem("ladder", () -> transaction.execute(status -> work.get()));
    }
}
