package org.homeward.notices.news;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.homeward.casefile.RoleDurations;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.notices.AgencyStaffRecipients;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.NoticeRequest;
import org.homeward.notices.NoticeSubject;
import org.homeward.notices.Notices;
import org.homeward.shared.ActingParty;
import org.homeward.shared.BackgroundRound;
import org.homeward.shared.ClockMovedEvent;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells once on the day of a talk or a visit, as the step's country counts days, whichever side does it: nobody is late for it (R2). */
@Component
public class AppointmentDayNews {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final JdbcClient database;
    private final WorkItems workItems;
    private final AgencyStaffRecipients desks;
    private final RoleDurations parts;
    private final Notices notices;
    private final TodayInCountry today;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AppointmentDayNews(
            JdbcClient database,
            WorkItems workItems,
            AgencyStaffRecipients desks,
            RoleDurations parts,
            Notices notices,
            TodayInCountry today,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.workItems = workItems;
        this.desks = desks;
        this.parts = parts;
        this.notices = notices;
        this.today = today;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Tells of all talks and visits of today. */
    @BackgroundRound(pause = "PT15M")
    public void tell() {
        ActingParty.asSystem(
                "news",
                () -> transaction.executeWithoutResult(status -> {
                    var now = clock.instant();
                    for (var step : workItems.among(near(now))) {
                        if (isToday(step.dates().nextTalk(), step, now)) {
                            tell(NoticeKind.talkToday, step, step.dates().nextTalk());
                        } else if (isVisit(step.key()) && isToday(step.due(), step, now)) {
                            tell(NoticeKind.visitToday, step, step.due());
                        }
                    }
                }));
    }

    @EventListener
    void moved(ClockMovedEvent event) {
        tell();
    }

    /** Those whose talk or visit is at most a day off, in whatever country. */
    private List<StepId> near(Instant now) {
        return database.sql("""
                        select step_id from open_step
                        where next_talk > :after and next_talk < :before
                          or step_key = :visit and due > :after and due < :before
                        """)
                .param("after", DatabaseTimes.of(now.minus(A_DAY)))
                .param("before", DatabaseTimes.of(now.plus(A_DAY)))
                .param("visit", ReintegrationProcess.Step.VISIT_PERSON)
                .query((row, index) -> new StepId(row.getString("step_id")))
                .list();
    }

    private boolean isToday(@Nullable Instant moment, OpenStep step, Instant now) {
        var country = step.agency().country();
        return moment != null && today.at(moment, country).equals(today.at(now, country));
    }

    private static boolean isVisit(String step) {
        return step.equals(ReintegrationProcess.Step.VISIT_PERSON);
    }

    private void tell(NoticeKind kind, OpenStep step, @Nullable Instant moment) {
        var holder = step.assignee();
        var people = holder == null
                ? desks.of(step.agency(), Role.valueOf(step.group()))
                : desks.person(holder, step.agency());
        var day = today.at(Objects.requireNonNull(moment), step.agency().country());
        for (var person : people) {
            var notice = NoticeRequest.of(
                            kind + "/" + step.id() + "/" + day + "/" + person.key(),
                            kind,
                            person.recipient(),
                            NoticeSubject.step(
                                    step.number(), parts.stage(step), step.id(), step.definitionId(), step.key()))
                    .due(moment);
            notices.tell(person.away() ? notice : notice.mailed());
        }
    }
}
