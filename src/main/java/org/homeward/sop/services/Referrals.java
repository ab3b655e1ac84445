package org.homeward.sop.services;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
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
                    where (a.case_number, a.number) = (r.case_number, r.number) and agency is not null) as agencies
            from referral r
            """;

    private final JdbcClient database;
    private final Clock clock;

    Referrals(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes a planned referral down; returns its number within the case. */
    int plan(CaseNumber number, ServiceAskedFor asked) {
        database.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("referral " + number)
                .query((row, index) -> index)
                .single();
        return database.sql("""
                        insert into referral (case_number, number, service, urgency, role, due_key, side, state, made_by,
                            made, changed)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, 'planned', ?, ?, ?
                        from referral where case_number = ?
                        returning number
                        """)
                .params(
                        number.value(),
                        asked.service(),
                        asked.urgency(),
                        asked.role(),
                        asked.dueKey(),
                        asked.side(),
                        asked.by().value(),
                        now(),
                        now(),
                        number.value())
                .query(Integer.class)
                .single();
    }

    /** Those of a side that nobody was asked for yet. */
    List<Referral> planned(CaseNumber number, String side) {
        return database.sql(WITH_TURNS + " where case_number = ? and side = ? and state = 'planned' order by number")
                .params(number.value(), side)
                .query(Referrals::row)
                .list();
    }

    Referral required(CaseNumber number, int id) {
        return database.sql(WITH_TURNS + " where case_number = ? and number = ?")
                .params(number.value(), id)
                .query(Referrals::row)
                .single();
    }

    /** Which turn it was when a step opened; the engine keeps milliseconds. */
    int turn(Referral referral, Instant opened) {
        return database.sql("""
                select count(*) from referral_asked
                where case_number = ? and number = ? and date_trunc('milliseconds', at) <= ?
                """)
                .params(referral.number().value(), referral.id(), opened.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** When it was asked last; it must have been. */
    Instant asked(Referral referral) {
        return database.sql("select max(at) from referral_asked where case_number = ? and number = ?")
                .params(referral.number().value(), referral.id())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    List<Referral> all(CaseNumber number) {
        return database.sql(WITH_TURNS + " where case_number = ? order by number")
                .param(number.value())
                .query(Referrals::row)
                .list();
    }

    /** It is asked of an agency now; of the focal point if null. */
    void ask(Referral referral, @Nullable AgencyCode agency) {
        database.sql("insert into referral_asked (case_number, number, turn, agency, at) values (?, ?, ?, ?, ?)")
                .params(
                        referral.number().value(),
                        referral.id(),
                        referral.turn() + 1,
                        agency == null ? null : agency.value(),
                        now())
                .update();
        is(referral, Referral.State.asked);
    }

    void is(Referral referral, Referral.State state) {
        database.sql("update referral set state = ?, changed = ? where case_number = ? and number = ?")
                .params(state.name(), now(), referral.number().value(), referral.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Referral row(ResultSet row, int index) throws SQLException {
        var agencies = row.getArray("agencies");
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
                                .toList());
    }

    /** What a step asks for. */
    record ServiceAskedFor(String service, String urgency, String role, String dueKey, String side, AgencyCode by) {}
}
