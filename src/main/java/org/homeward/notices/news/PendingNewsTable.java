package org.homeward.notices.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.homeward.engine.BatchWriteBeforeCommit;
import org.homeward.engine.BatchedRows;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.NoticeSubject;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The news that wait to be told, by desk. */
@Component
class PendingNewsTable {

    private final JdbcClient database;
    private final BatchWriteBeforeCommit lastAct;
    private final BatchedRows<PendingNews> fresh = new BatchedRows<>(this::write);

    PendingNewsTable(JdbcClient database, BatchWriteBeforeCommit lastAct) {
        this.database = database;
        this.lastAct = lastAct;
    }

    void add(PendingNews line) {
        fresh.add(line);
    }

    private void write(List<PendingNews> lines) {
        lastAct.send(
                PendingNewsTable.class,
                """
                        insert into news (kind, agency, account, doer, case_number, stage, step_id, definition_id, step_key,
                            message, due, at)
                        select * from unnest(:kinds::text[], :agencies::text[], :accounts::text[], :doers::text[],
                            :numbers::text[], :stages::text[], :steps::text[], :definitions::text[], :stepKeys::text[],
                            :messages::text[], :dues::timestamptz[], :times::timestamptz[])
                        """,
                new MapSqlParameterSource()
                        .addValue("kinds", each(lines, line -> line.kind().name()))
                        .addValue("agencies", each(lines, line -> line.agency().value()))
                        .addValue("accounts", each(lines, PendingNews::account))
                        .addValue("doers", each(lines, PendingNews::doer))
                        .addValue(
                                "numbers",
                                each(lines, line -> line.about().number().value()))
                        .addValue(
                                "stages", each(lines, line -> name(line.about().stage())))
                        .addValue("steps", ofSteps(lines, step -> step.id().value()))
                        .addValue("definitions", ofSteps(lines, NoticeSubject.Step::definitionId))
                        .addValue("stepKeys", ofSteps(lines, NoticeSubject.Step::key))
                        .addValue("messages", each(lines, line -> line.message()))
                        .addValue("dues", each(lines, line -> iso(line.due())))
                        .addValue("times", each(lines, line -> iso(line.at()))));
    }

    private static @Nullable String[] each(List<PendingNews> lines, Function<PendingNews, @Nullable String> part) {
        return lines.stream().map(part).toArray(String[]::new);
    }

    private static @Nullable String[] ofSteps(List<PendingNews> lines, Function<NoticeSubject.Step, String> part) {
        return each(lines, line -> {
            var step = line.about().step();
            return step == null ? null : part.apply(step);
        });
    }

    private static @Nullable String name(@Nullable Stage stage) {
        return stage == null ? null : stage.name();
    }

    private static @Nullable String iso(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    /** The desks of which something waits to be told. */
    List<AgencyCode> desks() {
        return database.sql("select distinct agency from news order by agency")
                .query((row, index) -> new AgencyCode(row.getString("agency")))
                .list();
    }

    /** Takes what waits at the desk, oldest first; another node that tells it finds nothing left. */
    List<PendingNews> take(AgencyCode agency) {
        return database.sql("""
                        with taken as (delete from news where agency = :agency returning *)
                        select * from taken order by id
                        """)
                .param("agency", agency.value())
                .query(PendingNewsTable::line)
                .list();
    }

    private static PendingNews line(ResultSet row, int index) throws SQLException {
        var stage = row.getString("stage");
        var message = row.getString("message");
        var step = row.getString("step_id");
        return new PendingNews(
                NoticeKind.valueOf(row.getString("kind")),
                new AgencyCode(row.getString("agency")),
                row.getString("account"),
                row.getString("doer"),
                new NoticeSubject(
                        new CaseNumber(row.getString("case_number")),
                        stage == null ? null : Stage.valueOf(stage),
                        step == null
                                ? null
                                : new NoticeSubject.Step(
                                        new StepId(step), row.getString("definition_id"), row.getString("step_key")),
                        message == null ? null : new NoticeSubject.Brought(message, List.of()),
                        null),
                DatabaseTimes.fromOrNull(row, "due"),
                DatabaseTimes.from(row, "at"));
    }
}
