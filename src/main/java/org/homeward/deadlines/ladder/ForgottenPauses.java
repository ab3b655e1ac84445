package org.homeward.deadlines.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.deadlines.Pause;
import org.homeward.deadlines.pauses.Pauses;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.IndependentExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds of pauses that nobody ended or reviewed in time: the people who began them and the supervisors, once for each of the days. */
@Component
class ForgottenPauses {

    /** Stands where a rung's notice says after what it falls. */
    static final String AFTER = "pause";

    private final Pauses pauses;
    private final WorkItems workItems;
    private final LadderRungQuery rungs;
    private final RungAudience audience;
    private final ReachedRungs walked;
    private final JdbcClient database;
    private final Clock clock;
    private final TodayInCountry today;
    private final TransactionTemplate transaction;

    ForgottenPauses(
            Pauses pauses,
            WorkItems workItems,
            LadderRungQuery rungs,
            RungAudience audience,
            ReachedRungs walked,
            JdbcClient database,
            Clock clock,
            TodayInCountry today,
            PlatformTransactionManager transactions) {
        this.pauses = pauses;
        this.workItems = workItems;
        this.rungs = rungs;
        this.audience = audience;
        this.walked = walked;
        this.database = database;
        this.clock = clock;
        this.today = today;
        this.transaction = new TransactionTemplate(transactions);
    }

    void remind() {
        IndependentExecution.each(
                pauses.pastPlannedEnd(),
                pause -> transaction.executeWithoutResult(status -> remind(pause)),
                pause -> "Nobody could be reminded of pause " + pause.id());
    }

    private void remind(Pause pause) {
        if (first(pause, passed(pause))) {
            workItems.find(pause.step()).ifPresent(step -> rungs.of(
                            pause.number(), LadderKeyByDeadlineKind.FORGOTTEN_PAUSE)
                    .forEach(rung -> people(rung, pause, step).forEach(person -> tell(step, rung, pause, person))));
        }
    }

    private void tell(OpenStep step, LadderRung rung, Pause pause, LadderRecipient person) {
        var key = "pause/" + pause.id() + "/" + passed(pause) + "/" + person.key();
        walked.tellLater(step, rung.level(), AFTER, rung.byMail(), person, key);
    }

    private Stream<LadderRecipient> people(LadderRung rung, Pause pause, OpenStep step) {
        var pauser = rung.who().contains(RungAddressee.pauser)
                ? audience.person(pause.startedBy(), pause.startedAgency()).stream()
                : Stream.<LadderRecipient>empty();
        return Stream.concat(pauser, audience.of(rung, step).stream()).distinct();
    }

    /** The day that nobody kept: of planned end and review the later one that has passed. */
    private LocalDate passed(Pause pause) {
        var day = today.in(pause.startedAgency().country());
        return Stream.of(Optional.of(pause.plannedEnd()), Optional.ofNullable(pause.reviewOn()))
                .flatMap(Optional::stream)
                .filter(looked -> looked.isBefore(day))
                .max(Comparator.naturalOrder())
                .orElseGet(pause::lookAgainOn);
    }

    private boolean first(Pause pause, LocalDate day) {
        return database.sql("""
                        insert into pause_reminder (pause_id, due_on, at) values (:pauseId, :dueOn, :at)
                        on conflict (pause_id, due_on) do nothing
                        """)
                        .param("pauseId", pause.id())
                        .param("dueOn", day)
                        .param("at", DatabaseTimes.ofOrNull(clock.instant()))
                        .update()
                == 1;
    }
}
