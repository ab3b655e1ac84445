package org.homeward.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.RoleDurations;
import org.homeward.channel.lines.StepLine;
import org.homeward.channel.lines.StepLines;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.UrgentSteps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.RowCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of open steps: mine, my agency's, and the ones that we wait for. For caseworkers and supervisors only. */
@Component
@Transactional(readOnly = true)
public class Inbox {

    private final WorkItems workItems;
    private final AwaitedWorkList waiting;
    private final AgencyStepList own;
    private final InboxFigures figures;
    private final CaseAccess access;
    private final RoleDurations parts;
    private final StepLines lines;
    private final UrgentSteps urgent;
    private final Directory directory;
    private final Clock clock;

    Inbox(
            WorkItems workItems,
            AwaitedWorkList waiting,
            AgencyStepList own,
            InboxFigures figures,
            CaseAccess access,
            RoleDurations parts,
            StepLines lines,
            UrgentSteps urgent,
            Directory directory,
            Clock clock) {
        this.workItems = workItems;
        this.waiting = waiting;
        this.own = own;
        this.figures = figures;
        this.access = access;
        this.parts = parts;
        this.lines = lines;
        this.urgent = urgent;
        this.directory = directory;
        this.clock = clock;
    }

    /** A page of a list, by due date; throws {@link ActionNotAllowedException} for a role that has no inbox. */
    public InboxListResult list(InboxQuery query, Actor actor, Locale language) {
        require(actor);
        var oneMore = query.limit() + 1;
        var rows = query.scope() == InboxScope.waiting
                ? waiting.page(query, actor, language, oneMore)
                : workItems.page(filter(query, actor), query.choice().order(), cursor(query.after()), oneMore).stream()
                        .map(step -> lines.of(step, actor, language))
                        .toList();
        return InboxListResult.of(rows, query.limit(), total(query, actor));
    }

    /** What the inbox page shows; throws {@link ActionNotAllowedException} for a role that has no inbox. */
    public InboxOverview sheet(InboxQuery query, Actor actor, Locale language) {
        var counts = counts(actor);
        var total = query.isWhole() ? counts.of(query.scope()) : total(query, actor);
        var isFirst = query.after() == null;
        var urgent = query.isWhole() && counts.of(InboxScope.mine) == 0;
        if (query.scope() == InboxScope.waiting) {
            var rows = waiting.page(query, actor, language, query.limit() + 1);
            return new InboxOverview(
                    counts,
                    InboxListResult.of(rows, query.limit(), total),
                    List.of(),
                    List.of(),
                    List.of(),
                    urgent ? mostUrgent(actor, language).orElse(null) : null);
        }
        var beside = new AgencyStepList.Beside(
                isFirst && counts.talks() > 0 && !query.overdue(),
                isFirst && query.isWhole() && query.scope() == InboxScope.mine,
                urgent,
                clock.instant(),
                tomorrow(actor),
                zone(actor));
        var parts = own.parts(query, filter(query, actor), cursor(query.after()), beside, actor, language);
        return new InboxOverview(
                counts,
                InboxListResult.of(parts.getOrDefault(AgencyStepList.Part.listed, List.of()), query.limit(), total),
                parts.getOrDefault(AgencyStepList.Part.talk, List.of()),
                parts.getOrDefault(AgencyStepList.Part.back, List.of()),
                parts.getOrDefault(AgencyStepList.Part.begun, List.of()),
                parts.getOrDefault(AgencyStepList.Part.urgent, List.of()).stream()
                        .findFirst()
                        .orElse(null));
    }

    /**
     * The step to do next: the reader's own most urgent one, else the agency's that nobody has taken; late ones first, then
     * by day, children's before others. Throws {@link ActionNotAllowedException} for a role that has no inbox.
     */
    public Optional<StepLine> mostUrgent(Actor actor, Locale language) {
        require(actor);
        var now = clock.instant();
        return urgent.next(actor.agency(), StepHandling.groups(actor), actor.username(), now, zone(actor))
                .map(step -> lines.of(step, actor, language));
    }

    /** The figures on the tabs; throws {@link ActionNotAllowedException} for a role that has no inbox. */
    public InboxCounts counts(Actor actor) {
        require(actor);
        return figures.of(actor, tomorrow(actor));
    }

    private Instant tomorrow(Actor actor) {
        var zone = zone(actor);
        return clock.instant()
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    private ZoneId zone(Actor actor) {
        return directory.officeHours(actor.country()).zone();
    }

    private long total(InboxQuery query, Actor actor) {
        return query.scope() == InboxScope.waiting
                ? waiting.count(query, actor)
                : workItems.count(filter(query, actor));
    }

    private void require(Actor actor) {
        if (!access.opensCases(actor)) {
            throw ActionNotAllowedException.role();
        }
    }

    private WorkItems.WorkFilter filter(InboxQuery query, Actor actor) {
        var now = clock.instant();
        var choice = query.choice();
        var own = query.scope() == InboxScope.mine || choice.who() == InboxListFilter.Who.me;
        return new WorkItems.WorkFilter(
                actor.agency(),
                StepHandling.groups(actor),
                own ? actor.username() : null,
                choice.who() == InboxListFilter.Who.nobody,
                query.overdue() ? now : null,
                query.number() == null ? null : query.number().value(),
                query.stage() == null ? null : query.stage().name(),
                query.corridor() == null ? null : query.corridor().toString(),
                query.childOnly(),
                choice.opened() == null ? null : choice.opened().from(now),
                choice.opened() == null ? null : choice.opened().until(now),
                parts.alone());
    }

    private static WorkItems.@Nullable Cursor cursor(@Nullable RowCursor after) {
        return after == null ? null : new WorkItems.Cursor(after.sortDue(), after.row());
    }
}
