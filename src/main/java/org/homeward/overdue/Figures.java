package org.homeward.overdue;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All figures above a board in one query. Each row of it is one table, so that none multiplies another. */
@Component
class Figures {

    private static final String SELECT = """
            select steps.late + own.late as late, steps.soon + own.soon as soon, steps.paused, past.paused as paused_past,
                   steps.open + own.open as open, cases.cases, cases.median_age, cases.oldest_age,
                   requests.open as requests, requests.late as late_requests,
                   answers.answered, answers.in_time, home.days, refusals.said_no, withdrawn.cases as withdrawals,
                   needs.unmet, again.retrafficked, again.signs
            from
            """;

    private static final String STEPS = """
            (select count(*) filter (where work.late_from < :now) as late,
                    count(*) filter (where work.late_from >= :now and work.late_from < soon.until) as soon,
                    count(*) filter (where work.paused) as paused,
                    count(*) filter (where work.kind = 'agencyDue') as open
             from work_item work
             left join unnest(:countries::text[], :untils::timestamptz[]) as soon (country, until)
               on soon.country = work.country
             where %s) steps,
            (select count(*) as paused
             from pause join work_item work on work.step_id = pause.step_id
             where pause.ended is null and least(pause.planned_end, pause.review_on) < :today and %s) past,
            """;

    private static final String REQUESTS = """
            (select count(*) filter (where message.late_from < :now) as late, count(*) as open,
                    count(*) filter (where message.late_from >= :now and message.late_from < soon.until) as soon
             from message %s
             left join unnest(:countries::text[], :untils::timestamptz[]) as soon (country, until)
               on soon.country = message.to_country
             where %s) %s,
            """;

    private static final String CASES = """
            (select count(*) as cases,
                    percentile_cont(0.5) within group (order by extract(epoch from :now - open.began)) as median_age,
                    max(extract(epoch from :now - open.began)) as oldest_age
             from (%s) open) cases,
            """;

    private static final String ANSWERS = """
            (select count(*) as answered, count(*) filter (where message.answered <= message.answer_due) as in_time
             from message %s
             where message.answered >= :month and message.answered <= :now and message.answer_due is not null
               and message.to_country <> message.from_country and %s) answers,
            """;

    private static final String HOME = """
            (select percentile_cont(0.5) within group (order by extract(epoch from home.entered - known.entered)) as days
             from case_stage home
             join case_stage known on known.case_number = home.case_number and known.stage = 'protection'
             %s
             where home.stage = 'reintegration' and home.entered >= :year and %s) home,
            """;

    private static final String REFUSALS = """
            (select count(distinct consent.case_number) as said_no
             from consent %s
             where consent.value = 'Declined' and consent.purpose = 'Return' and consent.superseded is null
               and consent.at >= :month and %s) refusals,
            (select count(distinct consent.case_number) as cases
             from consent %s
             where consent.withdrawn is not null and consent.withdrawn >= :month and %s) withdrawn,
            """;

    /** What the own country's supervisors may read exactly, whatever the scope; it has no case, so no filter narrows it. */
    private static final String NEEDS = """
            (select coalesce(sum(persons), 0) as unmet
             from unmet_need
             where country = :country and month = date_trunc('month', :today::date)::date) needs,
            """;

    /** Twelve months with this one. What another country's people found out about a person isn't counted here (R14). */
    private static final String AGAIN = """
            (select coalesce(sum(persons) filter (where kind = 'closed'), 0) as retrafficked,
                    coalesce(sum(persons) filter (where kind = 'signs'), 0) as signs
             from retrafficking
             where country = :country and month > date_trunc('month', :today::date) - interval '12 months'
               and (:host::text is null or host = :host and origin = :origin)) again
            """;

    private final JdbcClient database;

    Figures(JdbcClient database) {
        this.database = database;
    }

    BoardFigures of(Question question) {
        return sql(question).on(database).query(Figures::row).single();
    }

    Sql sql(Question question) {
        var filter = question.filter().at(null, null);
        var steps = new BoardConditions(filter);
        var cases = new CaseConditions(filter);
        var own = filter.scope().listsRequests() ? steps.ownRequests() : "false";
        var message = steps.facts("message");
        var consent = steps.facts("consent");
        var text = SELECT
                + STEPS.formatted(steps.steps(), steps.steps())
                + REQUESTS.formatted(message, own, "own")
                + REQUESTS.formatted(message, steps.requests(), "requests")
                + CASES.formatted(cases.open())
                + ANSWERS.formatted(message, steps.answered())
                + HOME.formatted(steps.facts("home"), cases.everTaken("home"))
                + REFUSALS.formatted(consent, cases.consents(), consent, cases.consents())
                + NEEDS
                + AGAIN;
        return new Sql(text, question.parameters());
    }

    private static BoardFigures row(ResultSet row, int index) throws SQLException {
        return new BoardFigures(
                new BoardFigures.Steps(
                        row.getLong("late"),
                        row.getLong("soon"),
                        row.getLong("paused"),
                        row.getLong("paused_past"),
                        row.getLong("open")),
                new BoardFigures.Cases(row.getLong("cases"), days(row, "median_age"), days(row, "oldest_age")),
                new BoardFigures.Requests(
                        row.getLong("requests"),
                        row.getLong("late_requests"),
                        row.getLong("answered"),
                        row.getLong("in_time")),
                new BoardFigures.Outcomes(
                        days(row, "days"),
                        row.getLong("said_no"),
                        row.getLong("withdrawals"),
                        row.getLong("unmet"),
                        row.getLong("retrafficked"),
                        row.getLong("signs")));
    }

    private static @Nullable Integer days(ResultSet row, String column) throws SQLException {
        var seconds = row.getDouble(column);
        return row.wasNull() ? null : (int) Math.floor(seconds / 86_400);
    }
}
