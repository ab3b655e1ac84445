package org.homeward.overdue;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures above a board beside the steps' counts, in one query. Each row of it is one table, so that none multiplies another. */
@Component
class BoardTotals {

    /**
     * For another side than the host a case began when it was asked, and it counts those refusals alone that concern it. Needs
     * are what the own country's supervisors may read exactly, whatever the scope; they have no case, so no filter narrows
     * them. Twelve months with this one are told of who was trafficked again; what another country's people found out about a
     * person isn't counted (R14).
     */
    private static final String FIGURES = """
            select past.paused as paused_past, cases.cases, cases.median_age, cases.oldest_age,
                   requests.open as requests, requests.late as late_requests, answers.answered, answers.in_time,
                   home.days, refusals.said_no, withdrawals.cases as withdrawals, ends.*, needs.unmet, again.retrafficked, again.signs
            from
            (select count(*) as paused
             from running_pause pause join step on step.step_id = pause.step_id
             where pause.look_on < :today
               and (:host::text is null or step.marked and step.host = :host and step.origin = :origin) and (not :child or step.marked and step.child)) past,
            (select count(*) filter (where request.late_from < :now) as late, count(*) as open
             from request
             where (:host::text is null or request.marked and request.host = :host and request.origin = :origin)
               and (not :child or request.marked and request.child)) requests,
            (select count(*) as cases,
                    percentile_cont(0.5) within group (order by extract(epoch from :now - open.began)) as median_age,
                    max(extract(epoch from :now - open.began)) as oldest_age
             from open_case open) cases,
            (select count(*) as answered, count(*) filter (where answer.answered <= answer.answer_due) as in_time
             from answer
             where answer.answered >= :month and answer.answered <= :now
               and (:host::text is null or answer.host = :host and answer.origin = :origin)
               and (not :child or answer.child)) answers,
            (select percentile_cont(0.5) within group (order by extract(epoch from home.entered - known.entered)) as days
             from journey_stage home
             join journey_stage known on known.case_number = home.case_number and known.stage = 'protection'
             left join journey on journey.case_number = home.case_number
             where home.stage = 'reintegration' and home.entered >= :year
               and home.case_number in (select case_number from known_case)
               and (:host::text is null or journey.host = :host and journey.origin = :origin)
               and (not :child or journey.child)) home,
            (select count(distinct declined.case_number) as said_no
             from declined_consent declined
             left join journey on journey.case_number = declined.case_number
             where declined.purpose = 'Return' and declined.at >= :month
               and exists (select from working_part part where part.case_number = declined.case_number
                 and (part.side = 'host' or declined.purpose = any (:seenByOrigin)))
               and (:host::text is null or journey.host = :host and journey.origin = :origin)
               and (not :child or journey.child)) refusals,
            (select count(distinct withdrawn.case_number) as cases
             from withdrawn_consent withdrawn
             left join journey on journey.case_number = withdrawn.case_number
             where withdrawn.withdrawn >= :month
               and exists (select from working_part part where part.case_number = withdrawn.case_number
                 and (part.side = 'host' or withdrawn.purpose = any (:seenByOrigin)))
               and (:host::text is null or journey.host = :host and journey.origin = :origin)
               and (not :child or journey.child)) withdrawals,
            (select count(*) filter (where ended.why = 'personsChoice') as persons_choice,
                    count(*) filter (where ended.why = 'consentExpired') as consent_expired,
                    count(*) filter (where ended.why = 'stateRefusal') as state_refusal,
                    count(*) filter (where ended.why = 'noNationality') as no_nationality,
                    count(*) filter (where ended.why = 'tooDangerous') as too_dangerous,
                    count(*) filter (where ended.why = 'bestInterests') as best_interests
             from ended_return ended
             left join journey on journey.case_number = ended.case_number
             where ended.ended_at >= :month and ended.taken_up_at is null
               and exists (select from working_part part where part.case_number = ended.case_number and part.side = 'host')
               and (journey.origin <> :country or journey.host = :country)
               and (:host::text is null or journey.host = :host and journey.origin = :origin)
               and (not :child or journey.child)) ends,
            (select coalesce(sum(persons), 0) as unmet
             from needs_unmet
             where country = :country and month = date_trunc('month', :today::date)::date) needs,
            (select coalesce(sum(persons) filter (where kind = 'closed'), 0) as retrafficked,
                    coalesce(sum(persons) filter (where kind = 'signs'), 0) as signs
             from trafficked_again
             where country = :country and month > date_trunc('month', :today::date) - interval '12 months'
               and (:host::text is null or host = :host and origin = :origin)) again
            """;

    private final JdbcClient database;

    BoardTotals(JdbcClient database) {
        this.database = database;
    }

    BoardFigures of(BoardQueryContext question, BoardStepCounts steps) {
        return sql(question).on(database).query((row, index) -> row(row, steps)).single();
    }

    BoardSql sql(BoardQueryContext question) {
        return question.sql(FIGURES);
    }

    private static BoardFigures row(ResultSet row, BoardStepCounts steps) throws SQLException {
        return new BoardFigures(
                new BoardFigures.Steps(
                        steps.late(), steps.soon(), steps.paused(), row.getLong("paused_past"), steps.open()),
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
                        new BoardFigures.ReturnsEnded(
                                row.getLong("persons_choice"),
                                row.getLong("consent_expired"),
                                row.getLong("state_refusal"),
                                row.getLong("no_nationality"),
                                row.getLong("too_dangerous"),
                                row.getLong("best_interests")),
                        row.getLong("unmet"),
                        row.getLong("retrafficked"),
                        row.getLong("signs")));
    }

    private static @Nullable Integer days(ResultSet row, String column) throws SQLException {
        var seconds = row.getDouble(column);
        return row.wasNull() ? null : (int) Math.floor(seconds / 86_400);
    }
}
