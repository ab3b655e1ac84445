package org.homeward.inbox;

import java.time.Instant;
import java.util.Map;
import org.homeward.directory.people.Actor;
import org.homeward.shared.DatabaseTimes;
import org.springframework.stereotype.Component;

/** Counts what each list of the inbox has, all with one statement. */
@Component
class InboxFigures {

    private static final String FIGURES = """
            select count(*) as agency,
                   count(*) filter (where assignee = :account) as mine,
                   count(*) filter (where assignee = :account and late_from < :now) as late,
                   count(*) filter (where due is null and next_talk < :tomorrow) as talks,
                   (select count(*) %s) as waiting
            from open_step where agency = :agency and agency_group = any (:groups)
            """.formatted(AwaitedWorkList.WAITING);

    private final AwaitedWorkList waiting;

    InboxFigures(AwaitedWorkList waiting) {
        this.waiting = waiting;
    }

    /** @param tomorrow talks planned before this moment are counted */
    InboxCounts of(Actor actor, Instant tomorrow) {
        return waiting.asked(FIGURES, InboxQuery.of(InboxScope.waiting), actor)
                .param("account", actor.username())
                .param("groups", StepHandling.groups(actor).toArray(String[]::new))
                .param("tomorrow", DatabaseTimes.of(tomorrow))
                .query((row, index) -> new InboxCounts(
                        Map.of(
                                InboxScope.mine, row.getLong("mine"),
                                InboxScope.agency, row.getLong("agency"),
                                InboxScope.waiting, row.getLong("waiting")),
                        row.getLong("late"),
                        row.getLong("talks")))
                .single();
    }
}
