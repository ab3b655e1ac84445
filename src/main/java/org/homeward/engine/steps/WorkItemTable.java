package org.homeward.engine.steps;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.engine.DueDates;
import org.homeward.engine.TransactionRowCache;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code work_item}, each read once in a transaction. */
public final class WorkItemTable {

    private final JdbcClient database;
    private final TransactionRowCache<StepId, Optional<OpenStep>> read = new TransactionRowCache<>();
    private final TransactionRowCache<StepId, Boolean> held = new TransactionRowCache<>();
    private final TransactionRowCache<CaseNumber, Set<StepId>> opened = new TransactionRowCache<>();
    private final TransactionRowCache<StepId, Boolean> leaving = new TransactionRowCache<>();
    private final TransactionRowCache<CaseNumber, List<OpenStep>> cases = new TransactionRowCache<>();

    public WorkItemTable(JdbcClient database) {
        this.database = database;
    }

    public Optional<OpenStep> find(StepId step) {
        return read.of(step, () -> row("select * from work_item where step_id = ?", step.value()));
    }

    /**
     * As {@link #find}, for who will change it: two that change one step wait for each other, so that the second gets a clear
     * answer.
     */
    public Optional<OpenStep> hold(StepId step) {
        held.of(step, () -> {
            read.keep(step, row("select * from work_item where step_id = ? for update", step.value()));
            cases.dropAll();
            return true;
        });
        return find(step);
    }

    /** The case's steps that opened in the running transaction and still are. */
    public Set<StepId> openedNow(CaseNumber number) {
        return opened.known(number).orElse(Set.of());
    }

    public List<OpenStep> ofCase(CaseNumber number) {
        return cases.of(number, () -> database.sql("""
                                select * from work_item
                                where case_number = :number order by sort_due, step_id
                                """)
                .param("number", number.value())
                .query(WorkItemRowMapper::read)
                .list());
    }

    public void readTogether(Collection<CaseNumber> numbers) {
        var found = database
                .sql("select * from work_item where case_number = any (:number) order by sort_due, step_id")
                .param("number", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query(WorkItemRowMapper::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(OpenStep::number));
        numbers.forEach(number -> cases.keep(number, found.getOrDefault(number, List.of())));
    }

    /** These are all of the case, by due date. */
    void keep(CaseNumber number, List<OpenStep> steps) {
        cases.keep(number, List.copyOf(steps));
    }

    public void insert(OpenStep step) {
        write(step.id(), """
                        insert into work_item (step_id, case_number, process_key, process_instance, definition_id,
                            step_key, stage, role, agency, agency_group, unrouted, assignee, opened, due, next_talk,
                            warn, kind, child, host, origin, form_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning *
                        """, WorkItemRowMapper.parameters(step).toArray());
        opened.of(step.number(), HashSet::new).add(step.id());
    }

    /** The engine tells of one change twice; the second time nothing is new. */
    public void assign(StepId step, @Nullable String assignee, @Nullable Instant due) {
        var known = read.known(step).flatMap(Function.identity());
        if (leaving.known(step).isEmpty()
                && known.filter(row -> Objects.equals(row.assignee(), assignee) && Objects.equals(row.due(), due))
                        .isEmpty()) {
            write(
                    step,
                    "update work_item set assignee = ?, due = ? where step_id = ? returning *",
                    assignee,
                    DatabaseTimes.ofOrNull(due),
                    step.value());
        }
    }

    /** The step is being handed in: its row goes, and isn't written before. */
    public void leaves(StepId step) {
        leaving.keep(step, true);
    }

    /** Others wrote rows: copies of a case's facts, or mended rows. */
    public void writtenElsewhere() {
        read.dropAll();
        cases.dropAll();
    }

    /** The step lies at another agency. */
    public void route(StepId step, AgencyCode agency) {
        write(
                step,
                "update work_item set agency = ?, unrouted = false where step_id = ? returning *",
                agency.value(),
                step.value());
    }

    /** The step lies at another desk. */
    public void route(StepId step, StepAssignment desk) {
        write(
                step,
                """
                        update work_item set agency = ?, agency_group = ?, assignee = ?, unrouted = ?, role = ?
                        where step_id = ? returning *
                        """,
                desk.agency().value(),
                desk.group(),
                desk.assignee(),
                desk.unrouted(),
                desk.role().toString(),
                step.value());
    }

    /** The step goes on in another version of its model. */
    public void moved(StepId step, StepModelPosition place, String formKey) {
        write(
                step,
                "update work_item set definition_id = ?, step_key = ?, form_key = ? where step_id = ? returning *",
                place.definitionId(),
                place.key(),
                formKey,
                step.value());
    }

    /** Gives the step other dates; its clock stands still if it is paused. The engine's own due date is set by {@link StepOperations}. */
    public void redate(StepId step, DueDates.Due due, boolean paused) {
        write(
                step,
                "update work_item set due = ?, next_talk = ?, warn = ?, paused = ? where step_id = ? returning *",
                DatabaseTimes.ofOrNull(due.due()),
                DatabaseTimes.ofOrNull(due.nextTalk()),
                DatabaseTimes.ofOrNull(due.warn()),
                paused,
                step.value());
    }

    /** The step is over: its row is among the finished ones now; returns it as it was, empty if it was gone already. */
    public Optional<OpenStep> finish(StepId step, Instant at, @Nullable String by, String how) {
        var removed = row("""
                        with gone as (delete from work_item where step_id = ? returning *),
                          kept as (
                            insert into finished_step (step_id, case_number, process_key, process_instance,
                                definition_id,
                                step_key, stage, agency, opened, due, finished, finished_by, how, late_from)
                            select step_id, case_number, process_key, process_instance, definition_id,
                                step_key, stage, agency, opened, due, ?, ?, ?, late_from
                            from gone
                            on conflict (step_id) do nothing)
                        select * from gone
                        """, step.value(), DatabaseTimes.of(at), by, how);
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
                .query(WorkItemRowMapper::read)
                .optional();
    }
}
