package org.homeward.sop.services;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.homeward.engine.TransactionRowCache;
import org.homeward.procedures.PlannedService;
import org.homeward.procedures.Referral;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The referrals of cases, outside the engine (R8). */
@Component
class Referrals {

    private static final String WITH_TURNS = """
            select r.*,
                   (select count(*) from referral_asked a where (a.case_number, a.number) = (r.case_number, r.number))
                       as turn,
                   (select array_agg(agency order by a.turn) from referral_asked a
                    where (a.case_number, a.number) = (r.case_number, r.number) and agency is not null) as agencies,
                   (select agency from referral_asked a where (a.case_number, a.number) = (r.case_number, r.number)
                    order by a.turn desc limit 1) as last,
                   (select max(at) from referral_asked a where (a.case_number, a.number) = (r.case_number, r.number))
                       as asked
            from referral r
            """;

    private final JdbcClient database;
    private final Clock clock;
    private final TransactionRowCache<CaseNumber, List<Dated>> read = new TransactionRowCache<>();

    Referrals(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes a planned referral down; returns its number within the case. */
    int plan(CaseNumber number, PlannedService planned, AgencyCode by) {
        database.sql("select pg_advisory_xact_lock(hashtext(:number))")
                .param("number", "referral " + number)
                .query((row, index) -> index)
                .single();
        read.drop(number);
        return database.sql("""
                        insert into referral (case_number, number, service, urgency, role, due_key, side, state,
                            made_by,
                            made, changed)
                        select :number, coalesce(max(number), 0) + 1, :service, :urgency, :role, :dueKey, :side,
                            'planned', :madeBy, :now, :now
                        from referral where case_number = :number
                        returning number
                        """)
                .param("number", number.value())
                .param("service", planned.service())
                .param("urgency", planned.urgency())
                .param("role", planned.role())
                .param("dueKey", planned.dueKey())
                .param("side", planned.side())
                .param("madeBy", by.value())
                .param("now", DatabaseTimes.of(clock.instant()))
                .query(Integer.class)
                .single();
    }

    Referral required(CaseNumber number, int id) {
        return database.sql(WITH_TURNS + " where case_number = :number and number = :id")
                .param("number", number.value())
                .param("id", id)
                .query(Referrals::row)
                .single();
    }

    /** Which turn it was when a step opened; the engine keeps milliseconds. */
    int turn(Referral referral, Instant opened) {
        return database.sql("""
                select count(*) from referral_asked
                where case_number = :number and number = :id and date_trunc('milliseconds', at) <= :at
                """)
                .param("number", referral.number().value())
                .param("id", referral.id())
                .param("at", DatabaseTimes.of(opened))
                .query(Integer.class)
                .single();
    }

    /** All of the case, with the days: for readers. An act on one reads it with {@link #all}. */
    List<Dated> dated(CaseNumber number) {
        return read.of(number, () -> database.sql(WITH_TURNS + " where case_number = :number order by number")
                .param("number", number.value())
                .query((row, index) -> new Dated(
                        row(row, index),
                        DatabaseTimes.from(row, "made"),
                        DatabaseTimes.from(row, "changed"),
                        DatabaseTimes.fromOrNull(row, "asked")))
                .list());
    }

    /**
     * A referral, when it was made, and when it came to its state.
     *
     * @param asked when it was asked last; null if it never was
     */
    record Dated(
            Referral referral,
            Instant made,
            Instant changed,
            @Nullable Instant asked) {}

    List<Referral> all(CaseNumber number) {
        return database.sql(WITH_TURNS + " where case_number = :number order by number")
                .param("number", number.value())
                .query(Referrals::row)
                .list();
    }

    /** It is asked of an agency now; of the focal point if null. */
    void ask(Referral referral, @Nullable AgencyCode agency) {
        database.sql("""
                        insert into referral_asked (case_number, number, turn, agency, at)
                        values (:number, :id, :turn, :agency, :now)
                        """)
                .param("number", referral.number().value())
                .param("id", referral.id())
                .param("turn", referral.turn() + 1)
                .param("agency", agency == null ? null : agency.value())
                .param("now", DatabaseTimes.of(clock.instant()))
                .update();
        is(referral, Referral.State.asked);
    }

    void is(Referral referral, Referral.State state) {
        read.drop(referral.number());
        database.sql("update referral set state = :state, changed = :now where case_number = :number and number = :id")
                .param("state", state.name())
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("number", referral.number().value())
                .param("id", referral.id())
                .update();
    }

    private static Referral row(ResultSet row, int index) throws SQLException {
        var agencies = row.getArray("agencies");
        var last = row.getString("last");
        return new Referral(
                new CaseNumber(row.getString("case_number")),
                row.getInt("number"),
                row.getString("service"),
                row.getString("urgency"),
                row.getString("role"),
                row.getString("due_key"),
                row.getString("side"),
                Referral.State.valueOf(row.getString("state")),
                new AgencyCode(row.getString("made_by")),
                row.getInt("turn"),
                agencies == null
                        ? List.of()
                        : Arrays.stream((String[]) Objects.requireNonNull(agencies.getArray()))
                                .map(AgencyCode::new)
                                .toList(),
                last == null ? null : new AgencyCode(last));
    }
}
