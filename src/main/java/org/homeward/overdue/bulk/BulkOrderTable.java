package org.homeward.overdue.bulk;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.homeward.directory.people.Actor;
import org.homeward.overdue.bulk.BulkOrderState.Outcome;
import org.homeward.shared.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders for many steps as they were given, and the result of each step. */
@Component
class BulkOrderTable {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient database;
    private final Clock clock;

    BulkOrderTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes it, and forgets old ones; false if the id was taken before. */
    @Transactional
    boolean insert(UUID id, BulkOrder order, BulkSelection selection, Actor by) {
        database.sql("delete from bulk_order where given < :old")
                .param("old", DatabaseTimes.of(clock.instant().minus(KEPT)))
                .update();
        var pause = Optional.ofNullable(order.pause());
        var isNew = database.sql("""
                                insert into bulk_order (id, username, action, receiver, reason, planned_end, given)
                                values (:id, :username, :action, :receiver, :reason, :plannedEnd, :now)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("username", by.username())
                        .param("action", order.action().name())
                        .param("receiver", order.to(), Types.VARCHAR)
                        .param("reason", pause.map(BulkOrder.PauseAsked::reason).orElse(null), Types.VARCHAR)
                        .param(
                                "plannedEnd",
                                pause.map(BulkOrder.PauseAsked::plannedEnd)
                                        .map(LocalDate::parse)
                                        .orElse(null),
                                Types.DATE)
                        .param("now", DatabaseTimes.of(clock.instant()))
                        .update()
                == 1;
        if (isNew) {
            insertSteps(id, order, selection);
        }
        return isNew;
    }

    private void insertSteps(UUID id, BulkOrder order, BulkSelection selection) {
        database.sql("""
                        insert into bulk_order_step (order_id, position, step_id, tried, kept)
                        select :id, place, step, why <> '', nullif(why, '')
                        from unnest(:steps::text[], :kept::text[]) with ordinality as one (step, why, place)
                        """)
                .param("id", id)
                .param("steps", order.steps().toArray(String[]::new))
                .param(
                        "kept",
                        order.steps().stream()
                                .map(step ->
                                        Objects.toString(selection.keptBack().get(step), ""))
                                .toArray(String[]::new))
                .update();
    }

    Optional<BulkOrderState> find(UUID id, String username) {
        return database.sql("select * from bulk_order where id = :id and username = :username")
                .param("id", id)
                .param("username", username)
                .query((row, index) -> new BulkOrder(
                        BulkAction.valueOf(row.getString("action")),
                        List.of(),
                        row.getString("receiver"),
                        new BulkOrder.PauseAsked(row.getString("reason"), row.getString("planned_end"), null)))
                .optional()
                .map(order -> new BulkOrderState(id, order, outcomes(id)));
    }

    private Map<String, Outcome> outcomes(UUID id) {
        var outcomes = new LinkedHashMap<String, Outcome>();
        database.sql("select step_id, tried, kept from bulk_order_step where order_id = :id order by position")
                .param("id", id)
                .query(row -> {
                    outcomes.put(
                            row.getString("step_id"),
                            new Outcome(row.getBoolean("tried"), kept(row.getString("kept"))));
                });
        return outcomes;
    }

    private static Optional<UnchangedReason> kept(@Nullable String code) {
        return Optional.ofNullable(code).map(UnchangedReason::valueOf);
    }

    /** The first steps whose turn hasn't come. */
    List<String> next(UUID id, int limit) {
        return database.sql("""
                        select step_id from bulk_order_step where order_id = :id and not tried order by position limit :limit
                        """)
                .param("id", id)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** It is the step's turn: unless its end is told it counts as one that failed and may be tried again; false if it had its turn. */
    @Transactional
    boolean turn(UUID id, String step) {
        return database.sql("""
                                update bulk_order_step set tried = true, kept = :failed
                                where order_id = :id and step_id = :step and not tried
                                """)
                        .param("failed", UnchangedReason.busy.name())
                        .param("id", id)
                        .param("step", step)
                        .update()
                == 1;
    }

    /** The step had its turn; null: it was done. */
    @Transactional
    void ended(UUID id, String step, @Nullable UnchangedReason why) {
        database.sql("update bulk_order_step set kept = :why where order_id = :id and step_id = :step")
                .param("why", why == null ? null : why.name(), Types.VARCHAR)
                .param("id", id)
                .param("step", step)
                .update();
    }
}
