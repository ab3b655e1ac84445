package org.homeward.engine.steps;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.engine.DueDates;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read side of open steps: each question is one query on an index. */
@Component
public class WorkItems {

    private final JdbcClient database;

    WorkItems(JdbcClient database) {
        this.database = database;
    }

    /** The open step, if it is one. */
    public Optional<OpenStep> find(StepId step) {
        return database.sql("select * from work_item where step_id = ?")
                .param(step.value())
                .query(WorkItemRow::read)
                .optional();
    }

    /** Which of these steps are open at the agency. */
    public Set<StepId> openAt(AgencyCode agency, Collection<StepId> steps) {
        var ids = steps.stream().map(StepId::value).toArray(String[]::new);
        return database.sql("select step_id from work_item where step_id = any (?) and agency = ?")
                .params(ids, agency.value())
                .query((row, index) -> new StepId(row.getString("step_id")))
                .set();
    }

    /** All open steps of a case, by due date. */
    public List<OpenStep> ofCase(CaseNumber number) {
        return database.sql("select * from work_item where case_number = ? order by sort_due, step_id")
                .param(number.value())
                .query(WorkItemRow::read)
                .list();
    }

    /**
     * A page of open steps by due date.
     *
     * @param after the last row of the page before, or null for the first page
     * @param limit how many rows at most
     */
    public List<OpenStep> page(WorkFilter filter, @Nullable Cursor after, int limit) {
        var where = new WorkItemConditions(filter);
        if (after != null) {
            where.add("(sort_due, step_id) > (?, ?)", after.sortDue(), after.step());
        }
        return database.sql("select * from work_item where " + where.sql() + " order by sort_due, step_id limit ?")
                .params(where.parameters())
                .param(limit)
                .query(WorkItemRow::read)
                .list();
    }

    /** How many open steps the filter lets through. */
    public long count(WorkFilter filter) {
        var where = new WorkItemConditions(filter);
        return database.sql("select count(*) from work_item where " + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    /** The open ones among these steps, by due date. */
    public List<OpenStep> among(Collection<StepId> steps) {
        return database.sql("select * from work_item where step_id = any (?) order by sort_due, step_id")
                .param(steps.stream().map(StepId::value).toArray(String[]::new))
                .query(WorkItemRow::read)
                .list();
    }

    public void insert(OpenStep step) {
        database.sql("""
                        insert into work_item (step_id, case_number, process_key, process_instance, definition_id,
                            step_key, stage, role, agency, agency_group, unrouted, assignee, opened, due, next_talk,
                            warn, kind, child, host, origin, form_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """).params(WorkItemRow.parameters(step)).update();
    }

    public void assign(StepId step, @Nullable String assignee, @Nullable Instant due) {
        database.sql("update work_item set assignee = ?, due = ? where step_id = ?")
                .params(assignee, Times.ofOrNull(due), step.value())
                .update();
    }

    /** The step lies at another agency. */
    void route(StepId step, AgencyCode agency) {
        database.sql("update work_item set agency = ?, unrouted = false where step_id = ?")
                .params(agency.value(), step.value())
                .update();
    }

    /** Gives the step other dates; its clock stands still if it is paused. The engine's own due date is set by {@link Steps}. */
    void redate(StepId step, DueDates.Due due, boolean paused) {
        database.sql("update work_item set due = ?, next_talk = ?, warn = ?, paused = ? where step_id = ?")
                .params(Arrays.asList(
                        Times.ofOrNull(due.due()),
                        Times.ofOrNull(due.nextTalk()),
                        Times.ofOrNull(due.warn()),
                        paused,
                        step.value()))
                .update();
    }

    /** Removes the row; false if it was gone already. */
    public boolean remove(StepId step) {
        return database.sql("delete from work_item where step_id = ?")
                        .param(step.value())
                        .update()
                == 1;
    }

    /** Where a page ended. */
    public record Cursor(OffsetDateTime sortDue, String step) {

        /** The cursor behind a row. */
        public static Cursor behind(OpenStep step) {
            var due = step.due() == null ? OffsetDateTime.MAX : Times.of(step.due());
            return new Cursor(due, step.id().value());
        }
    }

    /**
     * Which steps a list wants; what is null isn't asked for.
     *
     * @param agency the agency whose steps these are
     * @param groups the groups within the agency that the reader belongs to
     * @param assignee steps that this account took
     * @param unassignedOnly steps that nobody took
     * @param lateAt steps that are an agency's to do and late at this moment
     * @param number steps of this case
     * @param stage a stage's code
     * @param corridor {@code TH-KH}
     * @param childOnly steps of children's cases
     */
    public record WorkFilter(
            @Nullable AgencyCode agency,
            @Nullable List<String> groups,
            @Nullable String assignee,
            boolean unassignedOnly,
            @Nullable Instant lateAt,
            @Nullable String number,
            @Nullable String stage,
            @Nullable String corridor,
            boolean childOnly) {}
}
