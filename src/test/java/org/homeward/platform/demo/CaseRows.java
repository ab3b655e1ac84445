package org.homeward.platform.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.SystemActor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds of a case, with nothing that is drawn or counted. */
final class CaseRows {

    private final JdbcClient database;
    private final SystemActor system;

    CaseRows(JdbcClient database, SystemActor system) {
        this.database = database;
        this.system = system;
    }

    /** Who takes part and who is invited. */
    List<String> admitted(CaseNumber number) {
        return texts("""
                select concat_ws(' ', 'participation', agency, side, since, left_at,
                    kind = 'panel' or state like 'recalled%')
                from homeward.participation where case_number = :number
                union all
                select concat_ws(' ', 'invitation', agency, request, side, since, ended_in is not null)
                from homeward.invitation where case_number = :number
                order by 1
                """, number);
    }

    /** The agencies that take part. */
    List<String> parties(CaseNumber number) {
        return texts("select agency from homeward.participation where case_number = :number order by 1", number);
    }

    /** How the case ended, its finished steps and when they were due. */
    List<String> done(CaseNumber number) {
        return texts("""
                select line from (
                  select 0, opened_at, concat_ws(' ', 'ended', ended_how, ended_at) as line
                  from homeward.case_facts where case_number = :number
                  union all
                  select 1, finished, concat_ws(' ', step_key, process_key, stage, agency, how, 'opened', opened,
                    'due', coalesce(due::text, 'never'), 'finished', finished, 'by', finished_by)
                  from homeward.finished_step where case_number = :number
                ) as lines (part, at, line) order by part, at, line
                """, number);
    }

    /** A name for each of the case's steps, by its id. */
    Map<String, String> steps(CaseNumber number) {
        var names = new LinkedHashMap<String, String>();
        var times = new HashMap<String, Integer>();
        for (var row : rows("""
                select step_id, step_key, agency from (
                  select step_id, step_key, agency, opened, finished from homeward.finished_step
                  where case_number = :number
                  union all
                  select step_id, step_key, agency, opened, null from homeward.work_item where case_number = :number
                ) as steps order by opened, step_key, agency, finished nulls last, step_id
                """, number)) {
            var name = row.get("step_key") + "@" + row.get("agency");
            names.put(String.valueOf(row.get("step_id")), name + "#" + times.merge(name, 1, Integer::sum));
        }
        return names;
    }

    private List<String> texts(String sql, CaseNumber number) {
        var texts = new ArrayList<String>();
        rows(sql, number)
                .forEach(row -> texts.add(String.valueOf(row.values().iterator().next())));
        return texts;
    }

    private List<Map<String, Object>> rows(String sql, CaseNumber number) {
        return system.sees(() -> {
            database.sql("set local time zone 'UTC'").update();
            return database.sql(sql).param("number", number.value()).query().listOfRows();
        });
    }
}
