package org.homeward.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read side of open steps: each question is one query on an index. */
@Component
public class WorkItems {

    private final JdbcClient database;
    private final ReadOnce<StepId, Optional<OpenStep>> read = new ReadOnce<>();
    private final ReadOnce<StepId, Boolean> held = new ReadOnce<>();
    private final ReadOnce<CaseNumber, Set<StepId>> opened = new ReadOnce<>();
    private final ReadOnce<StepId, Boolean> leaving = new ReadOnce<>();
    private final ReadOnce<CaseNumber, List<OpenStep>> cases = new ReadOnce<>();

    WorkItems(JdbcClient database) {
        this.database = database;
    }

    /** The open step, if it is one; a made-up step has no task, so that nothing can be done with it. */
    public Optional<OpenStep> find(StepId step) {
        if (step.isSynthetic()) {
            return Optional.empty();
        }
        return read.of(step, () -> row("select * from work_item where step_id = ?", step.value()));
    }

    /**
     * As {@link #find}, for who will change it: two that change one step wait for each other, so that the second gets a clear
     * answer.
     */
    Optional<OpenStep> hold(StepId step) {
        if (step.isSynthetic()) {
            return Optional.empty();
        }
        held.of(step, () -> {
            read.keep(step, row("select * from work_item where step_id = ? for update", step.value()));
            return true;
        });
        return find(step);
    }

    /** The case's steps that opened in the running transaction and still are, by due date. */
    public List<OpenStep> openedNow(CaseNumber number) {
        var now = opened.known(number).orElse(Set.of());
        return now.size() > 1 ? among(now) : now.stream().flatMap(step -> find(step).stream()).toList();
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
        return cases.of(
                number,
                () -> database.sql("select * from work_item where case_number = ? order by sort_due, step_id")
                        .param(number.value())
                        .query(WorkItemRow::read)
                        .list());
    }

    /** Reads the open steps of all these cases at once, for the transaction that will ask for each. */
    public void readTogether(Collection<CaseNumber> numbers) {
        var found = database
                .sql("select * from work_item where case_number = any (?) order by sort_due, step_id")
                .param(numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query(WorkItemRow::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(OpenStep::number));
        numbers.forEach(number -> cases.keep(number, found.getOrDefault(number, List.of())));
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

    /** How many open steps the agency's groups have, and one of its people, and how many of the latter are late. */
    public Figures figures(AgencyCode agency, List<String> groups, String assignee, Instant now) {
        return database.sql("""
                        select count(*) as agency, count(*) filter (where assignee = :assignee) as own,
                               count(*) filter (where assignee = :assignee and late_from < :now) as late_own
                        from work_item where agency = :agency and agency_group = any (:groups)
                        """)
                .param("agency", agency.value())
                .param("groups", groups.toArray(String[]::new))
                .param("assignee", assignee)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Figures(row.getLong("agency"), row.getLong("own"), row.getLong("late_own")))
                .single();
    }

    /** How many steps lie at an agency. */
    public record Figures(long agency, long own, long lateOwn) {}

    /** The open ones among these steps, by due date. */
    public List<OpenStep> among(Collection<StepId> steps) {
        return database.sql("select * from work_item where step_id = any (?) order by sort_due, step_id")
                .param(steps.stream().map(StepId::value).toArray(String[]::new))
                .query(WorkItemRow::read)
                .list();
    }

    void insert(OpenStep step) {
        write(step.id(), """
                        insert into work_item (step_id, case_number, process_key, process_instance, definition_id,
                            step_key, stage, role, agency, agency_group, unrouted, assignee, opened, due, next_talk,
                            warn, kind, child, host, origin, form_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning *
                        """, WorkItemRow.parameters(step).toArray());
        opened.of(step.number(), HashSet::new).add(step.id());
    }

    /** The engine tells of one change twice; the second time nothing is new. */
    void assign(StepId step, @Nullable String assignee, @Nullable Instant due) {
        var known = read.known(step).flatMap(Function.identity());
        if (leaving.known(step).isEmpty()
                && known.filter(row -> Objects.equals(row.assignee(), assignee) && Objects.equals(row.due(), due))
                .isEmpty()) {
            write(
                    step,
                    "update work_item set assignee = ?, due = ? where step_id = ? returning *",
                    assignee,
                    WorkItemRow.time(due),
                    step.value());
        }
    }

    /** The step is being handed in: its row goes, and isn't written before. */
    void leaves(StepId step) {
        leaving.keep(step, true);
    }

    /** Others wrote rows: what is copied from a case's facts, or what was mended. */
    void writtenElsewhere() {
        read.dropAll();
        cases.dropAll();
    }

    /** The step lies at another agency. */
    void route(StepId step, AgencyCode agency) {
        write(
                step,
                "update work_item set agency = ?, unrouted = false where step_id = ? returning *",
                agency.value(),
                step.value());
    }

    /** Gives the step other dates; its clock stands still if it is paused. The engine's own due date is set by {@link Steps}. */
    void redate(StepId step, DueDates.Due due, boolean paused) {
        write(
                step,
                "update work_item set due = ?, next_talk = ?, warn = ?, paused = ? where step_id = ? returning *",
                WorkItemRow.time(due.due()),
                WorkItemRow.time(due.nextTalk()),
                WorkItemRow.time(due.warn()),
                paused,
                step.value());
    }

    /** Removes the row; returns it as it was, empty if it was gone already. */
    Optional<OpenStep> remove(StepId step) {
        var removed = row("delete from work_item where step_id = ? returning *", step.value());
        read.keep(step, Optional.empty());
        cases.dropAll();
        removed.flatMap(row -> opened.known(row.number())).ifPresent(now -> now.remove(step));
        return removed;
    }

    private void write(StepId step, String sql, @Nullable Object... parameters) {
        read.keep(step, row(sql, parameters));
        cases.dropAll();
    }

    private Optional<OpenStep> row(String sql, @Nullable Object... parameters) {
        return database.sql(sql)
                .params(Arrays.asList(parameters))
                .query(WorkItemRow::read)
                .optional();
    }

    /** Where a page ended. */
    public record Cursor(OffsetDateTime sortDue, String step) {

        /** The cursor behind a row. */
        public static Cursor behind(OpenStep step) {
            var due = step.due() == null ? OffsetDateTime.MAX : step.due().atOffset(ZoneOffset.UTC);
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
