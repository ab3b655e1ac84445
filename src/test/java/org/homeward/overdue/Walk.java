package org.homeward.overdue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.homeward.casefile.RoleDurations;
import org.homeward.deadlines.counting.WorkingDays;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board by hand: walks over every row there is, one after the other. */
final class Walk {

    final Map<String, long[]> cells = new TreeMap<>();
    final Set<String> lateIds = new HashSet<>();
    long late;
    long soon;
    long paused;
    long open;

    private final BoardScope scope;
    private final Actor reader;
    private final String own;
    private final Instant now;
    private final WorkingDays days;
    private final Set<String> shelters;
    private final Set<String> focalPoints;
    private final Map<String, Set<String>> works = new HashMap<>();
    private final Set<String> ownParts = new HashSet<>();
    private final Map<String, Set<String>> everWorked = new HashMap<>();

    Walk(JdbcClient database, WorkingDays days, BoardScope scope, Actor reader, Instant now) {
        this.scope = scope;
        this.reader = reader;
        this.own = reader.country().value();
        this.now = now;
        this.days = days;
        this.shelters = withFunction(database, "shelter");
        this.focalPoints = withFunction(database, "focalPoint");
        database.sql("select * from participation")
                .query((row, index) -> part(row))
                .list();
        for (var step : rows(database, "select *, due as date from work_item")) {
            if (sees(step)) {
                count(step);
            }
        }
        for (var request : rows(database, """
                select 'request-' || message.id as step_id, message.case_number, split_part(message.name, '.', 1) as stage,
                  message.to_agency as agency, message.answer_due as date, 'agencyDue' as kind, message.answer_paused as stands,
                  facts.host, facts.origin, message.from_agency
                from message join case_facts facts on facts.case_number = message.case_number
                where answered is null and ended is null and answer_due is not null and from_country <> to_country
                """)) {
            if (asked(request)) {
                count(request);
            }
        }
    }

    private static Set<String> withFunction(JdbcClient database, String function) {
        return database.sql("""
                        select code from directory_agency
                        where version = (select max(version) from directory_version)
                          and ? = any(string_to_array(functions, ';')) and (valid_to is null or valid_to >= current_date)
                        """).param(function).query(String.class).set();
    }

    private boolean part(ResultSet row) throws SQLException {
        var country = row.getString("agency").substring(0, 2);
        var number = row.getString("case_number");
        if (row.getBoolean("barred") || row.getString("state").startsWith("recalled")) {
            return false;
        }
        if (row.getString("agency").equals(reader.agency().value())
                && row.getString("state").equals("open")
                && !row.getString("kind").equals("service")) {
            ownParts.add(number);
        }
        everWorked.computeIfAbsent(country, key -> new HashSet<>()).add(number);
        if (row.getObject("left_at") == null
                && row.getString("state").equals("open")
                && !Set.of("panel", "service").contains(row.getString("kind"))) {
            works.computeIfAbsent(country, key -> new HashSet<>()).add(number);
        }
        return true;
    }

    private static List<Map<String, Object>> rows(JdbcClient database, String sql) {
        return new ArrayList<>(database.sql(sql).query().listOfRows());
    }

    private boolean sees(Map<String, Object> step) {
        var agency = text(step, "agency");
        var host = text(step, "host");
        var origin = text(step, "origin");
        var number = text(step, "case_number");
        return switch (scope) {
            case agency -> agency.equals(reader.agency().value());
            case country -> agency.startsWith(own + "-");
            case corridor ->
                agency.startsWith(own + "-")
                        || (host.equals(own) || origin.equals(own))
                                && works.getOrDefault(own, Set.of()).contains(number);
            case region ->
                !origin.equals(own)
                        || host.equals(own)
                        || everWorked.getOrDefault(own, Set.of()).contains(number);
        };
    }

    private boolean asked(Map<String, Object> request) {
        var from = text(request, "from_agency");
        return scope == BoardScope.agency && from.equals(reader.agency().value())
                || scope == BoardScope.country && from.startsWith(own + "-");
    }

    private void count(Map<String, Object> step) {
        var stopped = (Boolean) (step.containsKey("stands") ? step.get("stands") : step.get("paused"));
        paused += stopped && !step.containsKey("stands") ? 1 : 0;
        if (!text(step, "kind").equals("agencyDue")) {
            return;
        }
        var date = step.get("date") == null ? null : ((java.sql.Timestamp) step.get("date")).toInstant();
        var isLate = !stopped && date != null && date.isBefore(now);
        var country = new CountryCode(text(step, "agency").substring(0, 2));
        if (marked(step)) {
            var cell = cells.computeIfAbsent(desk(step) + " " + text(step, "stage"), key -> new long[2]);
            cell[0] += isLate ? 1 : 0;
            cell[1]++;
        }
        open++;
        late += isLate ? 1 : 0;
        soon += !stopped && date != null && !date.isBefore(now) && days.between(country, now, date) <= 3 ? 1 : 0;
        if (isLate) {
            lateIds.add(text(step, "step_id"));
        }
    }

    /** Whether the reader learns its stage, corridor and child mark. */
    private boolean marked(Map<String, Object> step) {
        var agency = reader.agency().value();
        if (scope == BoardScope.region) {
            return true;
        }
        if (ownParts.contains(text(step, "case_number"))) {
            return !(step.containsKey("step_key") && agency.equals(text(step, "agency")) && alone(step));
        }
        return step.containsKey("from_agency")
                ? List.of(text(step, "from_agency"), text(step, "agency")).contains(agency)
                : agency.equals(text(step, "agency")) && !alone(step);
    }

    private static boolean alone(Map<String, Object> step) {
        return text(step, "role").endsWith(".service-provider")
                || RoleDurations.RECALLS.contains(text(step, "step_key"));
    }

    private String desk(Map<String, Object> step) {
        var agency = text(step, "agency");
        var country = agency.substring(0, 2);
        if (scope == BoardScope.region) {
            return country;
        }
        if (!country.equals(own) && !text(step, "host").equals(own)) {
            return focalPoints.contains(agency) ? agency : country + ".units";
        }
        return shelters.contains(agency) ? country + ".shelters" : agency;
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }
}
