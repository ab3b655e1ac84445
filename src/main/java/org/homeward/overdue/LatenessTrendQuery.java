package org.homeward.overdue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.shared.ClockMovedEvent;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.Stage;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Late steps week by week, and how long stages took month by month, in one query over what each step's and stage's row says. Steps
 * that wait for the person are in none of it (R2). For another side than the host a stage began when it was asked at the
 * earliest (R3), and of other agencies' cases a month tells nothing about fewer than three.
 */
@Component
class LatenessTrendQuery {

    private static final int WEEKS = 12;
    private static final int MONTHS = 6;
    private static final int FEW = 3;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String[] STAGES =
            Stream.of(Stage.values()).map(Stage::name).toArray(String[]::new);

    private static final String COURSE = """
            , change as (
              select late_from as at, 1 as more from step where late_from < :now
              union all select late_from, 1 from own_request where late_from < :now
              union all select late_from, 1 from late_before
              union all select finished, -1 from late_before
            ), stay as (
              select here.stage, greatest(here.entered, min(part.since)) as began, min(later.entered) as ended
              from journey_stage here
              join journey on journey.case_number = here.case_number
              join journey_stage later on later.case_number = here.case_number
                and array_position(:stages::text[], later.stage) > array_position(:stages::text[],
                  case here.stage when 'protection' then 'repatriation' else here.stage end)
              left join case_part part on part.case_number = here.case_number and part.country = :country
                and journey.host <> :country
              where here.case_number in (select case_number from known_case)
                and (journey.host = :country or part.since is not null)
              group by here.case_number, here.stage, here.entered
              having min(later.entered) >= :firstMonth
            )
            select null as stage, greatest(ceil(extract(epoch from at - :firstWeek) / :week), 0)::int as place,
                   sum(more)::float8 as figure
            from change where at <= :now group by 2
            union all
            select stage, (extract(year from ended at time zone :zone) * 12
                     + extract(month from ended at time zone :zone))::int,
                   percentile_cont(0.5) within group (order by extract(epoch from ended - began) / 86400)
            from stay where ended > began group by 1, 2 having count(*) >= :least
            """;

    private final JdbcClient database;
    private final Cache<Key, LatenessTrend> known = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    LatenessTrendQuery(JdbcClient database) {
        this.database = database;
    }

    /**
     * How the question's scope went.
     *
     * @param zone whose months these are
     * @param reading how it is read where it isn't known
     */
    LatenessTrend of(
            BoardQueryContext question, ZoneId zone, Function<Supplier<LatenessTrend>, LatenessTrend> reading) {
        var whole = question.whole();
        return known.get(Key.of(whole), key -> reading.apply(() -> read(whole, zone)));
    }

    /** Reads all anew when somebody asks. */
    @EventListener(ClockMovedEvent.class)
    void forget() {
        known.invalidateAll();
    }

    private LatenessTrend read(BoardQueryContext question, ZoneId zone) {
        var weeks = IntStream.rangeClosed(0, WEEKS)
                .mapToObj(place -> question.now().minus(WEEK.multipliedBy(WEEKS - place)))
                .toList();
        var thisMonth = YearMonth.from(question.today());
        var months = IntStream.range(0, MONTHS)
                .mapToObj(place -> thisMonth.minusMonths(MONTHS - 1 - place))
                .toList();
        var changes = new TreeMap<Integer, Long>();
        var days = new EnumMap<Stage, Map<YearMonth, Double>>(Stage.class);
        asked(question, weeks.get(0), months.get(0), zone).on(database).query(row -> {
            var stage = row.getString("stage");
            if (stage == null) {
                changes.put(row.getInt("place"), Math.round(row.getDouble("figure")));
            } else {
                var month = YearMonth.of((row.getInt("place") - 1) / 12, (row.getInt("place") - 1) % 12 + 1);
                days.computeIfAbsent(Stage.valueOf(stage), key -> new TreeMap<>())
                        .put(month, row.getDouble("figure"));
            }
        });
        var late = new ArrayList<Long>();
        long sum = 0;
        for (int place = 0; place <= WEEKS; place++) {
            sum += changes.getOrDefault(place, 0L);
            late.add(sum);
        }
        return new LatenessTrend(weeks, late, months, days);
    }

    private static BoardSql asked(BoardQueryContext question, Instant firstWeek, YearMonth firstMonth, ZoneId zone) {
        var wide = question.filter().scope().isWide();
        var asked = question.sql(COURSE);
        asked.parameters()
                .addValue("stages", STAGES)
                .addValue("week", WEEK.toSeconds())
                .addValue("firstWeek", DatabaseTimes.of(firstWeek), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue(
                        "firstMonth",
                        DatabaseTimes.of(firstMonth.atDay(1).atStartOfDay(zone).toInstant()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("zone", zone.getId())
                .addValue("least", wide ? FEW : 1);
        return asked;
    }

    /** The scope and who looks at it: an agency, or a whole country. */
    private record Key(BoardScope scope, String of) {

        static Key of(BoardQueryContext question) {
            var scope = question.filter().scope();
            var reader = question.actor();
            return new Key(
                    scope,
                    scope == BoardScope.agency
                            ? reader.agency().value()
                            : reader.country().value());
        }
    }
}
