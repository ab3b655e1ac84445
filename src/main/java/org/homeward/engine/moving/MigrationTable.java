package org.homeward.engine.moving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.engine.moving.MigrationPreview.Hindered;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of rounds and of their cases. */
@Component
class MigrationTable {

    private final JdbcClient database;

    MigrationTable(JdbcClient database) {
        this.database = database;
    }

    long begin(MigrationRequest move, Instant now) {
        var round = database.sql("""
                        insert into move_round (phase, to_version, also_due_rules, state, started)
                        values (:phase, :version, :alsoDueRules, 'running', :now) returning id
                        """)
                .param("phase", move.phase())
                .param("version", move.toVersion())
                .param("alsoDueRules", move.alsoDueRules())
                .param("now", DatabaseTimes.of(now))
                .query(Long.class)
                .single();
        move.followers().forEach((gone, follower) -> database.sql(
                        "insert into move_round_follower (round_id, gone, follower) values (:round, :gone, :follower)")
                .param("round", round)
                .param("gone", gone)
                .param("follower", follower)
                .update());
        return round;
    }

    /** Whether this node lists the round's cases: one does, once, while others wait. */
    boolean lists(long round) {
        return database.sql("update move_round set listed = true where id = :round and not listed")
                        .param("round", round)
                        .update()
                == 1;
    }

    /** Adds cases that the round doesn't know. */
    void add(long round, List<CaseNumber> cases) {
        database.sql("""
                        insert into move_round_case (round_id, case_number, state)
                        select :round, number, 'waiting' from unnest(:numbers::text[]) as number
                        on conflict do nothing
                        """)
                .param("round", round)
                .param("numbers", cases.stream().map(CaseNumber::value).toArray(String[]::new))
                .update();
    }

    void end(String phase, String state) {
        database.sql("update move_round set state = :state where phase = :phase and state = 'running'")
                .param("state", state)
                .param("phase", phase)
                .update();
    }

    List<Long> running() {
        return database.sql("select id from move_round where state = 'running' order by id")
                .query(Long.class)
                .list();
    }

    MigrationRequest move(long round) {
        var followers = new HashMap<String, String>();
        database.sql("select gone, follower from move_round_follower where round_id = :round")
                .param("round", round)
                .query(row -> {
                    followers.put(row.getString("gone"), row.getString("follower"));
                });
        return database.sql("select * from move_round where id = :round")
                .param("round", round)
                .query((row, index) -> new MigrationRequest(
                        row.getString("phase"), row.getInt("to_version"), row.getBoolean("also_due_rules"), followers))
                .single();
    }

    /** A case that waits and that no other node has at hand, held until the transaction ends; none once the round is stopped. */
    Optional<CaseNumber> take(long round) {
        return database.sql("""
                        select c.case_number from move_round_case c
                        where c.round_id = :round and c.state = 'waiting'
                          and exists (select 1 from move_round r where r.id = :round and r.state = 'running')
                        order by c.case_number limit 1 for update of c skip locked
                        """)
                .param("round", round)
                .query((row, index) -> new CaseNumber(row.getString("case_number")))
                .optional();
    }

    void moved(long round, CaseNumber number) {
        state(round, number, "moved", null, null);
    }

    void stayed(long round, CaseNumber number, MigrationRefusedException why) {
        state(round, number, "stayed", why.obstacle().name(), why.element());
    }

    private void state(
            long round, CaseNumber number, String state, @Nullable String obstacle, @Nullable String element) {
        database.sql("""
                        update move_round_case set state = :state, obstacle = :obstacle, element = :element
                        where round_id = :round and case_number = :number
                        """)
                .param("state", state)
                .param("obstacle", obstacle)
                .param("element", element)
                .param("round", round)
                .param("number", number.value())
                .update();
    }

    /** Ends the round if nothing waits any more, here or at another node. */
    boolean done(long round) {
        return database.sql("""
                                update move_round set state = 'done'
                                where id = :round and state = 'running' and listed
                                  and not exists (select 1 from move_round_case
                                                  where round_id = :round and state = 'waiting')
                                """).param("round", round).update() == 1;
    }

    Set<Integer> versions(String phase) {
        return database.sql("select distinct to_version from move_round where phase = :phase and state <> 'stopped'")
                .param("phase", phase)
                .query(Integer.class)
                .set();
    }

    Optional<MigrationProgress> last(String phase) {
        return database.sql("""
                        select r.*, count(c.case_number) as total,
                               count(*) filter (where c.state = 'moved') as moved,
                               count(*) filter (where c.state = 'stayed') as stayed
                        from move_round r left join move_round_case c on c.round_id = r.id
                        where r.id = (select max(id) from move_round where phase = :phase)
                        group by r.id
                        """).param("phase", phase).query(this::progress).optional();
    }

    /** The last round of each phase that ever had one, newest first; no number of a case is among it. */
    List<MigrationStatus.Line> all() {
        return database.sql("""
                        select r.phase, r.to_version, r.state, r.started, count(c.case_number) as total,
                               count(*) filter (where c.state = 'moved') as moved,
                               count(*) filter (where c.state = 'stayed') as stayed,
                               count(*) filter (where c.obstacle = :failed) as failed
                        from move_round r left join move_round_case c on c.round_id = r.id
                        where r.id in (select max(id) from move_round group by phase)
                        group by r.id order by r.id desc
                        """)
                .param("failed", MigrationObstacle.refused.name())
                .query((row, index) -> new MigrationStatus.Line(
                        row.getString("phase"),
                        row.getInt("to_version"),
                        MigrationProgress.State.valueOf(row.getString("state")),
                        DatabaseTimes.from(row, "started"),
                        row.getInt("total"),
                        row.getInt("moved"),
                        row.getInt("stayed"),
                        row.getInt("failed")))
                .list();
    }

    private MigrationProgress progress(ResultSet row, int index) throws SQLException {
        return new MigrationProgress(
                row.getString("phase"),
                row.getInt("to_version"),
                MigrationProgress.State.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("moved"),
                row.getInt("stayed"),
                why(row.getLong("id")),
                DatabaseTimes.from(row, "started"));
    }

    private List<Hindered> why(long round) {
        return database.sql("""
                        select obstacle, element, count(*) as count from move_round_case
                        where round_id = :round and state = 'stayed' group by obstacle, element order by 3 desc, 1, 2
                        """)
                .param("round", round)
                .query((row, index) -> new Hindered(
                        MigrationObstacle.valueOf(row.getString("obstacle")),
                        row.getString("element"),
                        row.getInt("count")))
                .list();
    }
}
