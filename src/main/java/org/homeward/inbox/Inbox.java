package org.homeward.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.casefile.CaseAccess;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.UrgentSteps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.NotAllowed;
import org.homeward.shared.RowCursor;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of open steps: mine, my agency's, and what we wait for. For caseworkers and supervisors only. */
@Component
@Transactional(readOnly = true)
public class Inbox {

    private final WorkItems workItems;
    private final WaitingList waiting;
    private final CaseAccess access;
    private final UrgentSteps urgent;
    private final Directory directory;
    private final Clock clock;

    Inbox(
            WorkItems workItems,
            WaitingList waiting,
            CaseAccess access,
            UrgentSteps urgent,
            Directory directory,
            Clock clock) {
        this.workItems = workItems;
        this.waiting = waiting;
        this.access = access;
        this.urgent = urgent;
        this.directory = directory;
        this.clock = clock;
    }

    /** A page of a list, by due date; throws {@link NotAllowed} for a role that has no inbox. */
    public InboxPage list(InboxQuery query, Actor actor) {
        return list(query, actor, null);
    }

    private InboxPage list(InboxQuery query, Actor actor, @Nullable Long total) {
        require(actor);
        var oneMore = query.limit() + 1;
        var rows = query.scope() == InboxScope.waiting
                ? waiting.page(query, actor, oneMore)
                : workItems.page(filter(query, actor), query.choice().order(), cursor(query.after()), oneMore).stream()
                        .map(InboxRow::of)
                        .toList();
        return InboxPage.of(rows, query.limit(), total == null ? total(query, actor) : total);
    }

    /** As {@link #list}, the whole list's figure being known if the query is for all of its scope. */
    public InboxPage list(InboxQuery query, InboxCounts counts, Actor actor) {
        return query.isWhole() ? list(query, actor, counts.of(query.scope())) : list(query, actor);
    }

    /** The reader's steps in which the next talk with the person is today or was before, the earliest first; none in other lists. */
    public List<InboxRow> talks(InboxQuery query, Actor actor) {
        require(actor);
        if (query.scope() == InboxScope.waiting || query.overdue()) {
            return List.of();
        }
        return workItems.talksBefore(tomorrow(actor), filter(query, actor), query.limit()).stream()
                .map(InboxRow::of)
                .toList();
    }

    /**
     * The step to do next: the reader's own most urgent one, else the agency's that nobody has taken; late ones first, then
     * by day, children's before others. Throws {@link NotAllowed} for a role that has no inbox.
     */
    public Optional<InboxRow> mostUrgent(Actor actor) {
        require(actor);
        var now = clock.instant();
        var zone = directory.officeHours(actor.country()).zone();
        return urgent.next(actor.agency(), Desk.groups(actor), actor.username(), now, zone)
                .map(InboxRow::of);
    }

    /** Which of these steps are open at the reader's agency without being the reader's, by due date. */
    public List<InboxRow> besides(Collection<StepId> steps, Actor actor) {
        require(actor);
        return steps.isEmpty()
                ? List.of()
                : workItems.among(steps).stream()
                        .filter(step ->
                                Desk.opens(step, actor) && !actor.username().equals(step.assignee()))
                        .map(InboxRow::of)
                        .toList();
    }

    /** The figures on the tabs; throws {@link NotAllowed} for a role that has no inbox. */
    public InboxCounts counts(Actor actor) {
        require(actor);
        var figures = workItems.figures(
                actor.agency(), Desk.groups(actor), actor.username(), clock.instant(), tomorrow(actor));
        return new InboxCounts(
                Map.of(
                        InboxScope.mine,
                        figures.own(),
                        InboxScope.agency,
                        figures.agency(),
                        InboxScope.waiting,
                        waiting.count(InboxQuery.of(InboxScope.waiting), actor)),
                figures.lateOwn(),
                figures.talks());
    }

    private Instant tomorrow(Actor actor) {
        var zone = directory.officeHours(actor.country()).zone();
        return clock.instant()
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    private long total(InboxQuery query, Actor actor) {
        return query.scope() == InboxScope.waiting
                ? waiting.count(query, actor)
                : workItems.count(filter(query, actor));
    }

    private void require(Actor actor) {
        if (!access.opensCases(actor)) {
            throw NotAllowed.role();
        }
    }

    private WorkItems.WorkFilter filter(InboxQuery query, Actor actor) {
        var now = clock.instant();
        var choice = query.choice();
        var own = query.scope() == InboxScope.mine || choice.who() == InboxChoice.Who.me;
        return new WorkItems.WorkFilter(
                actor.agency(),
                Desk.groups(actor),
                own ? actor.username() : null,
                choice.who() == InboxChoice.Who.nobody,
                query.overdue() ? now : null,
                query.number() == null ? null : query.number().value(),
                query.stage() == null ? null : query.stage().name(),
                query.corridor() == null ? null : query.corridor().toString(),
                query.childOnly(),
                choice.opened() == null ? null : choice.opened().from(now),
                choice.opened() == null ? null : choice.opened().until(now));
    }

    private static WorkItems.@Nullable Cursor cursor(@Nullable RowCursor after) {
        return after == null ? null : new WorkItems.Cursor(after.sortDue(), after.row());
    }
}
