package org.homeward.inbox;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.channel.lines.StepLine;
import org.homeward.channel.lines.StepLines;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.UrgentSteps;
import org.homeward.engine.steps.WorkItemConditions;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the steps of the reader's agency that the inbox page shows: a page of the list and the figures beside it, each on its own index,
 * with one statement. Parts that aren't asked for cost nothing.
 */
@Component
class AgencyStepList {

    private static final String PARTS = """
            select line.*, draft.saved_at from (
              (select 'listed' as part, row_number() over (order by %1$s, step_id) as place, step.*
               from open_step step where %2$s
               order by %1$s, step_id limit :limit)
              union all
              (select 'talk', row_number() over (order by next_talk, step_id), step.*
               from open_step step
               where :talks and due is null and sort_due = 'infinity' and next_talk < :tomorrow and %3$s
               order by next_talk, step_id limit :limit - 1)
              union all
              (select 'back', row_number() over (order by sort_due, step_id), step.*
               from open_step step
               where exists (
                 select from changes_asked asked join done_step before using (case_number)
                 where asked.agency = step.agency and asked.case_number = step.case_number
                   and asked.process_instance = step.process_instance
                   and before.step_key = step.step_key and before.finished <= asked.delivered
                   and not exists (
                     select from done_step again
                     where again.case_number = step.case_number and again.step_key = step.step_key
                       and again.finished > asked.delivered))
                 and %3$s
               order by sort_due, step_id limit :limit - 1)
              union all
              (select 'begun', row_number() over (order by step.sort_due, step.step_id), step.*
               from saved_draft draft join open_step step on step.step_id = draft.step_id
               where :begun and draft.account = :account and step.agency = :agency
                 and step.agency_group = any (:groups) and step.assignee is distinct from :account)
              union all
              (select 'urgent', 1, step.*
               from open_step step
               where :urgent and agency = :agency and agency_group = any (:groups) and assignee is null
               order by %4$s limit 1)
            ) line left join saved_draft draft on draft.step_id = line.step_id and draft.account = :account
            order by part, place
            """;

    private final JdbcClient database;
    private final StepLines lines;

    AgencyStepList(JdbcClient database, StepLines lines) {
        this.database = database;
        this.lines = lines;
    }

    /**
     * The rows by part.
     *
     * @param filter of the list and of the talks
     * @param after the last row of the page before, or null for the first
     */
    Map<Part, List<StepLine>> parts(
            InboxQuery query,
            WorkItems.WorkFilter filter,
            WorkItems.@Nullable Cursor after,
            Beside beside,
            Actor actor,
            Locale language) {
        var order = query.choice().order();
        var all = new WorkItemConditions(filter);
        var page = new WorkItemConditions(filter);
        if (after != null) {
            page.after(order, after);
        }
        var rows = new EnumMap<Part, List<StepLine>>(Part.class);
        database.sql(PARTS.formatted(order.column(), page.sql(), all.sql(), UrgentSteps.ORDER))
                .params(page.parameters())
                .param("limit", query.limit() + 1)
                .param("account", actor.username())
                .param("agency", actor.agency().value())
                .param("groups", StepHandling.groups(actor).toArray(String[]::new))
                .param("talks", beside.talks())
                .param("begun", beside.begun())
                .param("urgent", beside.urgent())
                .param("now", DatabaseTimes.of(beside.now()))
                .param("tomorrow", DatabaseTimes.of(beside.tomorrow()))
                .param("zone", beside.zone().getId())
                .query(row -> {
                    rows.computeIfAbsent(Part.valueOf(row.getString("part")), part -> new ArrayList<>())
                            .add(lines.read(row, null, DatabaseTimes.fromOrNull(row, "saved_at"), actor, language));
                });
        return rows;
    }

    /** What stands on the page. The constants are the words of the statement. */
    enum Part {
        listed,
        talk,
        back,
        begun,
        urgent
    }

    /**
     * The parts that are asked for beside the list.
     *
     * @param talks steps with a talk before tomorrow
     * @param begun steps in which the reader writes without having them
     * @param urgent the most urgent one that nobody has
     * @param zone whose days say what is the most urgent
     */
    record Beside(boolean talks, boolean begun, boolean urgent, Instant now, Instant tomorrow, ZoneId zone) {}
}
