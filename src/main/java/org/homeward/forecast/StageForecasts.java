package org.homeward.forecast;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The likely dates of the stages ahead of an open case, from the cases of the same corridor that came that far. Of those only the ones
 * count that stayed in the present stage longer than this one has by now. Children and adults are told apart where there are enough of
 * both. {@code closed} counts from those that went home: cases that leave on the way say nothing of the rest.
 */
@Component
public class StageForecasts {

    private static final String[] STAGES =
            Stream.of(Stage.values()).map(Stage::name).toArray(String[]::new);

    /** Another side than the host knows a case from its own part on, and counts the cases alone in which it took part (R3). */
    private static final String PART = """
            left join lateral (select min(since) as since from case_part
              where case_part.case_number = journey.case_number and case_part.country = :country) part
              on journey.host <> :country
            """;

    private static final String AHEAD = """
            with asked as (
              select journey.host, journey.origin, journey.child, here.stage, greatest(here.entered, part.since) as began,
                     array_position(:stages::text[], here.stage) as place
              from journey
              join lateral (select stage, entered from journey_stage where journey_stage.case_number = journey.case_number
                order by array_position(:stages::text[], stage) desc limit 1) here on true
            %1$s where journey.case_number = :number and journey.ended_how is null
                and (journey.host = :country or part.since is not null)
            ), past as (
              select asked.began, journey.child = asked.child as alike, later.stage,
                     extract(epoch from later.entered - stay.began)::float8 as seconds
              from asked join journey on journey.host = asked.host and journey.origin = asked.origin
            %1$s  join lateral (
                select max(entered) filter (where stage = asked.stage) as entered,
                       greatest(max(entered) filter (where stage = asked.stage), part.since) as began,
                       min(entered) filter (where array_position(:stages::text[], stage) > asked.place) as ended,
                       bool_or(stage = 'reintegration') as home
                from journey_stage where journey_stage.case_number = journey.case_number) stay on stay.entered is not null
              join journey_stage later on later.case_number = journey.case_number
                and array_position(:stages::text[], later.stage) > asked.place and (later.stage <> 'closed' or stay.home)
              where stay.ended - stay.began > :now - asked.began and (journey.host = :country or part.since is not null)
            ), counted as (
              select stage, began, count(*) as all_cases, count(*) filter (where alike) as alike_cases,
                     percentile_cont(array[0.1, 0.5, 0.9]) within group (order by seconds) as all_spans,
                     percentile_cont(array[0.1, 0.5, 0.9]) within group (order by seconds) filter (where alike) as alike_spans
              from past group by stage, began having count(*) >= :needed
            ), chosen as (
              select *, least(alike_cases, all_cases - alike_cases) >= :needed as apart from counted
            ), spans as (
              select stage, began, case when apart then alike_cases else all_cases end as basis,
                     case when apart then alike_spans else all_spans end as span
              from chosen
            )
            select stage, basis, began + span[1] * interval '1 second' as likely_from,
                   began + span[2] * interval '1 second' as likely_middle,
                   began + span[3] * interval '1 second' as likely_to
            from spans
            """.formatted(PART);

    private final JdbcClient database;
    private final TransactionTemplate reading;

    StageForecasts(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        // a caller's transaction works for the caller's agency; this looks across cases
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The likely dates at that moment, by stage; without an entry nothing can be said. The caller has checked the reader's access to the
     * case.
     *
     * @param reader the reader's country
     */
    public Map<Stage, LikelyDate> ahead(CaseNumber number, CountryCode reader, Instant now) {
        return ActingParty.asSystem(
                "forecast", () -> Objects.requireNonNull(reading.execute(status -> read(number, reader, now))));
    }

    private Map<Stage, LikelyDate> read(CaseNumber number, CountryCode reader, Instant now) {
        var likely = new EnumMap<Stage, LikelyDate>(Stage.class);
        database.sql(AHEAD)
                .param("number", number.value())
                .param("country", reader.value())
                .param("now", DatabaseTimes.of(now))
                .param("needed", LikelyDate.NEEDED)
                .param("stages", STAGES)
                .query((row, index) -> likely.put(Stage.valueOf(row.getString("stage")), LikelyDate.read(row)))
                .list();
        return likely;
    }
}
