package org.homeward.overdue;

import java.util.LinkedHashMap;
import java.util.List;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how much lies at which desk in which stage, in one query; steps that the person decides aren't in it (R2). */
@Component
class HeatTable {

    private static final String STEPS = """
            select work.agency, work.stage, work.host = :country as hosting,
                   count(*) filter (where work.late_from < :now) as late, count(*) as open
            from work_item work
            where work.kind = 'agencyDue' and\s""";

    private static final String REQUESTS = """
            union all
            select message.to_agency, split_part(message.name, '.', 1), facts.host = :country,
                   count(*) filter (where message.late_from < :now), count(*)
            from message join case_facts facts on facts.case_number = message.case_number
            where\s""";

    private final JdbcClient database;
    private final BoardDesks desks;

    HeatTable(JdbcClient database, BoardDesks desks) {
        this.database = database;
        this.desks = desks;
    }

    /** All desks and stages of the scope, whatever the filter's desk and stage. */
    List<BoardCell> cells(Question question) {
        var cells = new LinkedHashMap<String, BoardCell>();
        sql(question)
                .on(database)
                .query((row, index) -> new BoardCell(
                        desks.of(
                                new AgencyCode(row.getString("agency")),
                                row.getBoolean("hosting"),
                                question.filter().scope(),
                                question.actor()),
                        Stage.valueOf(row.getString("stage")),
                        row.getLong("late"),
                        row.getLong("open")))
                .list()
                .forEach(cell -> cells.merge(cell.desk().code() + " " + cell.stage(), cell, HeatTable::sum));
        return List.copyOf(cells.values());
    }

    Sql sql(Question question) {
        var everywhere = question.filter().at(null, null);
        var conditions = new BoardConditions(everywhere);
        var text = STEPS + conditions.steps() + "\ngroup by 1, 2, 3\n";
        if (everywhere.scope().listsRequests()) {
            text += REQUESTS + conditions.ownRequests() + "\ngroup by 1, 2, 3\n";
        }
        return new Sql(text + "order by 1, 2, 3\n", question.parameters());
    }

    private static BoardCell sum(BoardCell one, BoardCell other) {
        return new BoardCell(one.desk(), one.stage(), one.late() + other.late(), one.open() + other.open());
    }
}
