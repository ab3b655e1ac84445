package org.homeward.engine.steps;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.engine.CaseFactsOnSteps;
import org.homeward.procedures.CaseFacts;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read side of open steps: each question is one query on an index. */
@Component
public class WorkItems implements CaseFactsOnSteps {

    private final JdbcClient database;
    private final WorkItemTable rows;

    WorkItems(JdbcClient database) {
        this.database = database;
        this.rows = new WorkItemTable(database);
    }

    /** The rows one by one, for who changes them. */
    public WorkItemTable rows() {
        return rows;
    }

    @Override
    public void carry(CaseFacts facts) {
        database.sql("update work_item set child = :child, host = :host, origin = :origin where case_number = :number")
                .param("child", facts.child())
                .param("host", facts.corridor().host().value())
                .param("origin", facts.corridor().origin().value())
                .param("number", facts.number().value())
                .update();
        rows.writtenElsewhere();
    }

    /** The open step, if it is one. */
    public Optional<OpenStep> find(StepId step) {
        return rows.find(step);
    }

    /** The word by which the open step is found by who may: nothing of its case follows from it; empty if it isn't open any more. */
    public Optional<String> reference(StepId step) {
        return database.sql("select reference from work_item where step_id = :step")
                .param("step", step.value())
                .query(String.class)
                .optional();
    }

    /** The open step with this reference, if there is one. */
    public Optional<OpenStep> referred(String reference) {
        return database.sql("select * from work_item where reference = :reference")
                .param("reference", reference)
                .query(WorkItemRowMapper::read)
                .optional();
    }

    /** The case's steps that opened in the running transaction and still are, by due date. */
    public List<OpenStep> openedNow(CaseNumber number) {
        var now = rows.openedNow(number);
        return now.size() > 1
                ? among(now)
                : now.stream().flatMap(step -> find(step).stream()).toList();
    }

    /** Which of these steps are open at the agency. */
    public Set<StepId> openAt(AgencyCode agency, Collection<StepId> steps) {
        var ids = steps.stream().map(StepId::value).toArray(String[]::new);
        return database.sql("select step_id from work_item where step_id = any (:step) and agency = :agency")
                .param("step", ids)
                .param("agency", agency.value())
                .query((row, index) -> new StepId(row.getString("step_id")))
                .set();
    }

    /** All open steps of a case, by due date. */
    public List<OpenStep> ofCase(CaseNumber number) {
        return rows.ofCase(number);
    }

    /** Reads the open steps of all these cases at once, for the transaction that will ask for each. */
    public void readTogether(Collection<CaseNumber> numbers) {
        rows.readTogether(numbers);
    }

    /**
     * A page of open steps by due date.
     *
     * @param after the last row of the page before, or null for the first page
     * @param limit how many rows at most
     */
    public List<OpenStep> page(WorkFilter filter, @Nullable Cursor after, int limit) {
        return page(filter, WorkListSort.due, after, limit);
    }

    /** The same in another order. */
    public List<OpenStep> page(WorkFilter filter, WorkListSort order, @Nullable Cursor after, int limit) {
        var where = new WorkItemConditions(filter);
        if (after != null) {
            where.after(order, after);
        }
        return database.sql("select * from work_item where " + where.sql() + " order by " + order.column()
                        + ", step_id limit :limit")
                .params(where.parameters())
                .param("limit", limit)
                .query(WorkItemRowMapper::read)
                .list();
    }

    /** How many open steps the filter lets through. */
    public long count(WorkFilter filter) {
        var where = WorkItemConditions.counted(filter);
        return database.sql("select count(*) from work_item where " + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    /** The steps that one of these people took who isn't among the holders of such steps. */
    public List<OpenStep> takenBut(List<String> people, List<Holder> holders) {
        return database.sql("""
                        select work_item.* from work_item
                        where assignee = any (:people) and not exists (
                          select from unnest(:usernames::text[], :agencies::text[], :groups::text[])
                              as holder (username, agency, agency_group)
                          where holder.username = assignee and holder.agency = work_item.agency
                            and holder.agency_group = work_item.agency_group)
                        order by step_id limit 200
                        """)
                .param("people", people.toArray(String[]::new))
                .param("usernames", holders.stream().map(Holder::username).toArray(String[]::new))
                .param(
                        "agencies",
                        holders.stream().map(holder -> holder.agency().value()).toArray(String[]::new))
                .param("groups", holders.stream().map(Holder::group).toArray(String[]::new))
                .query(WorkItemRowMapper::read)
                .list();
    }

    /** How many steps are open at each agency; one without any isn't there. */
    public Map<AgencyCode, Long> openByAgency() {
        var open = new HashMap<AgencyCode, Long>();
        database.sql("select agency, count(*) as steps from work_item group by agency")
                .query(row -> {
                    open.put(new AgencyCode(row.getString("agency")), row.getLong("steps"));
                });
        return open;
    }

    /** The open ones among these steps, by due date. */
    public List<OpenStep> among(Collection<StepId> steps) {
        return database.sql("select * from work_item where step_id = any (:step) order by sort_due, step_id")
                .param("step", steps.stream().map(StepId::value).toArray(String[]::new))
                .query(WorkItemRowMapper::read)
                .list();
    }

    /** A person who may take the steps of a group within an agency. */
    public record Holder(String username, AgencyCode agency, String group) {}

    /** Where a page ended. */
    public record Cursor(OffsetDateTime sortDue, String step) {}

    /**
     * The filter of a list's steps; a null part isn't asked for.
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
     * @param openedFrom steps that opened then or later
     * @param openedUntil steps that opened before
     * @param alone which steps no stage, corridor or child mark finds
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
            boolean childOnly,
            @Nullable Instant openedFrom,
            @Nullable Instant openedUntil,
            Alone alone) {

        boolean byMarks() {
            return stage != null || corridor != null || childOnly;
        }
    }

    /** Steps beside which no mark of their case stands: those of these roles, without their side, and those with these keys. */
    public record Alone(List<String> roles, List<String> steps) {

        /** All have them. */
        public static final Alone NONE = new Alone(List.of(), List.of());
    }
}
