package org.homeward.overdue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.homeward.casefile.RoleDurations;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.ActingParty;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.AgencyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The board of late steps, for supervisors: figures, heat table and list, each in one query. Beyond one agency only a focal
 * point's supervisor looks.
 */
@Component
public class LateStepBoard {

    private static final String FOCAL_POINT = "focalPoint";

    private final HeatTable heat;
    private final BoardTotals figures;
    private final BoardRows rows;
    private final LikelyLateQuery willBeLate;
    private final LatenessTrendQuery overTime;
    private final BoardAgencyNames desks;
    private final DueSoonDays soon;
    private final RoleDurations parts;
    private final Directory directory;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate reading;

    LateStepBoard(
            HeatTable heat,
            BoardTotals figures,
            BoardRows rows,
            LikelyLateQuery willBeLate,
            LatenessTrendQuery overTime,
            BoardAgencyNames desks,
            DueSoonDays soon,
            RoleDurations parts,
            Directory directory,
            JdbcClient database,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.heat = heat;
        this.figures = figures;
        this.rows = rows;
        this.willBeLate = willBeLate;
        this.overTime = overTime;
        this.desks = desks;
        this.soon = soon;
        this.parts = parts;
        this.directory = directory;
        this.database = database;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        // a caller's transaction works for the caller's agency; the board looks across agencies
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The scopes that the reader may choose; none for who is no supervisor. */
    public List<BoardScope> scopes(Actor actor) {
        return List.of(BoardScope.values()).stream()
                .filter(scope -> mayLook(scope, actor))
                .toList();
    }

    /** The whole board; throws {@link ActionNotAllowedException} for who may not look that far. */
    public Sight sight(BoardQuery query, Actor actor, Locale language) {
        var question = question(query.filter(), actor, language);
        return asBoard(() -> {
            var watch = new Stopwatch();
            var steps = heat.counts(question);
            watch.lap("heat");
            var counted = figures.of(question, steps);
            watch.lap("figures");
            var page = page(question, query, steps.listed(query.filter(), actor.agency()));
            watch.lap("list");
            return new Sight(counted, steps.cells(), page, watch.millis());
        });
    }

    /** A page of the list alone; throws {@link ActionNotAllowedException} for who may not look that far. */
    public BoardListResult list(BoardQuery query, Actor actor, Locale language) {
        var question = question(query.filter(), actor, language);
        return asBoard(() -> page(question, query, Optional.empty()));
    }

    /**
     * The first steps of the list that are the reader's own agency's, the oldest first; nothing for the region. Throws
     * {@link ActionNotAllowedException} for who may not look that far.
     */
    public List<String> ownSteps(BoardFilter filter, int limit, Actor actor) {
        var question = question(filter, actor, actor.language());
        return filter.scope() == BoardScope.region ? List.of() : asBoard(() -> rows.own(question, limit));
    }

    /**
     * The steps that aren't late and are likely to be, those first that fall due first; none for the region, which has counts only. Throws
     * {@link ActionNotAllowedException} for who may not look that far.
     *
     * @param limit how many steps at most
     */
    public LikelyLateSteps willBeLate(BoardFilter filter, int limit, Actor actor, Locale language) {
        var question = question(filter, actor, language);
        return filter.scope() == BoardScope.region
                ? LikelyLateSteps.empty()
                : asBoard(() -> willBeLate.of(question, limit));
    }

    /**
     * How the whole scope went over time, whatever narrows the filter; read anew every hour. Throws {@link ActionNotAllowedException} for
     * who may not look that far.
     */
    public LatenessTrend course(BoardFilter filter, Actor actor) {
        var question = question(filter, actor, actor.language());
        return overTime.of(question, directory.officeHours(actor.country()).zone(), this::asBoard);
    }

    /** How the database answers the board's three queries: by name the lines of its plan. */
    public Map<String, List<String>> plans(BoardQuery query, Actor actor) {
        var question = question(query.filter(), actor, actor.language());
        return asBoard(() -> {
            var plans = new LinkedHashMap<String, List<String>>();
            plans.put("heat", heat.sql(question).explained(database));
            plans.put("figures", figures.sql(question).explained(database));
            plans.put(
                    "list", rows.sql(question, query.after(), query.limit() + 1).explained(database));
            return plans;
        });
    }

    private BoardListResult page(BoardQueryContext question, BoardQuery query, Optional<BoardRows.Length> counted) {
        return question.filter().scope() == BoardScope.region
                ? BoardListResult.empty()
                : rows.page(question, query.after(), query.limit(), counted.orElseGet(() -> rows.length(question)));
    }

    private BoardQueryContext question(BoardFilter filter, Actor actor, Locale language) {
        if (!mayLook(filter.scope(), actor)) {
            throw ActionNotAllowedException.role();
        }
        var now = clock.instant();
        var zone = directory.officeHours(actor.country()).zone();
        return new BoardQueryContext(
                filter,
                actor,
                language,
                now,
                behind(filter, true, actor),
                behind(filter, false, actor),
                soon.until(now),
                now.atZone(zone).toLocalDate(),
                parts.alone(),
                monthStart(now, zone),
                now.minus(365, ChronoUnit.DAYS));
    }

    private List<AgencyCode> behind(BoardFilter filter, boolean hosting, Actor actor) {
        return filter.desk() == null ? List.of() : desks.behind(filter.desk(), hosting, filter.scope(), actor);
    }

    private static boolean mayLook(BoardScope scope, Actor actor) {
        return actor.isAny(Role.supervisor)
                && (!scope.isWide() || actor.functions().contains(FOCAL_POINT));
    }

    private static Instant monthStart(Instant now, ZoneId zone) {
        return now.atZone(zone)
                .toLocalDate()
                .withDayOfMonth(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    private <T> T asBoard(Supplier<T> work) {
        return ActingParty.asSystem(
                "board", () -> java.util.Objects.requireNonNull(reading.execute(status -> work.get())));
    }

    /**
     * All that a board shows.
     *
     * @param millis how long the database took, by part
     */
    public record Sight(
            BoardFigures figures, List<BoardCell> cells, BoardListResult page, Map<String, Double> millis) {}
}
