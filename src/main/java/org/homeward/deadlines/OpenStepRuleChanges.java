package org.homeward.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.engine.models.Release;
import org.homeward.engine.moving.DueRuleChanges;
import org.homeward.engine.moving.MigrationPreview.DueChange;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds open steps that a changed table would date by another rule: each kind of them is asked for once. */
@Component
class OpenStepRuleChanges implements DueRuleChanges {

    private final DeadlineRules rules;
    private final JdbcClient jdbc;

    OpenStepRuleChanges(DeadlineRules rules, JdbcClient jdbc) {
        this.rules = rules;
        this.jdbc = jdbc;
    }

    @Override
    public List<DueChange> in(Release release) {
        var changes = new ArrayList<DueChange>();
        jdbc.sql("""
                        select split_part(step.definition_id, ':', 1) as process, step.step_key, rule.deadline_key,
                          rule.country, step.host, step.origin, step.child, rule.amount, rule.unit, rule.kind,
                          rule.start_event, count(*) as steps
                        from pinned_rule rule join open_step step on step.step_id = rule.step_id
                        where rule.finished_at is null
                        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
                        order by 1, 2
                        """)
                .query((row, index) -> change(release, row))
                .list()
                .forEach(change -> change.ifPresent(changes::add));
        return changes;
    }

    private Optional<DueChange> change(Release release, ResultSet row) throws SQLException {
        var corridor = new Corridor(new CountryCode(row.getString("host")), new CountryCode(row.getString("origin")));
        var country = new CountryCode(row.getString("country"));
        var before =
                text(row.getInt("amount"), row.getString("unit"), row.getString("kind"), row.getString("start_event"));
        var after = rules.in(release, row.getString("deadline_key"), country, corridor, row.getBoolean("child"))
                .map(rule -> text(rule.amount(), rule.unit().name(), rule.kind().name(), rule.startEvent()))
                .orElse("");
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new DueChange(
                        row.getString("process"), row.getString("step_key"), before, after, row.getInt("steps")));
    }

    private static String text(int amount, String unit, String kind, String start) {
        return amount + " " + unit + " " + kind + " " + start;
    }
}
