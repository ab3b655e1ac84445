package org.homeward.platform.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.homeward.directory.Agency;
import org.homeward.directory.Country;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.models.DeployedSteps;
import org.homeward.engine.models.DeployedSteps.DeployedStep;
import org.homeward.platform.StartupException;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes made-up cases and open steps in bulk, across the agencies of all countries; known by a series of numbers of their own. */
public final class BoardFiller {

    private static final int STEPS_OF_A_CASE = 3;
    private static final int AT_ONCE = 20_000;
    private static final long SEED = 11;

    private final JdbcClient database;
    private final Directory directory;
    private final DeployedSteps deployed;
    private final Clock clock;
    private final TodayInCountry today;
    private final TransactionTemplate transaction;
    private final Random random = new Random(SEED);

    BoardFiller(
            JdbcClient database,
            Directory directory,
            DeployedSteps deployed,
            Clock clock,
            TodayInCountry today,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.directory = directory;
        this.deployed = deployed;
        this.clock = clock;
        this.today = today;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Writes so many steps and the cases that they need; by table how many rows. */
    public Map<String, Integer> write(int steps) {
        var written = new LinkedHashMap<String, Integer>();
        ActingParty.asSystem(
                "seed",
                () -> transaction.executeWithoutResult(status -> {
                    var patterns = deployed.newest();
                    if (patterns.isEmpty()) {
                        throw StartupException.because("No models are deployed yet: start the demo once.");
                    }
                    var cases = Math.max(1, steps / STEPS_OF_A_CASE);
                    var before = one("select count(*) from case_file where number like 'C-SYN%'");
                    written.put("case_facts", cases(before, cases));
                    written.put("work_item", steps(patterns, before, cases, steps));
                    BoardFillerSql.REST.forEach((table, sql) -> written.put(
                            table,
                            database.sql(sql)
                                    .param("now", DatabaseTimes.of(clock.instant()))
                                    .param("focal", focalPoints())
                                    .update()));
                }));
        BoardFillerSql.MEASURED.forEach(sql -> database.sql(sql).update());
        return written;
    }

    private int cases(int before, int cases) {
        var numbers = IntStream.range(before, before + cases)
                .mapToObj(SyntheticNumbers::number)
                .map(CaseNumber::value);
        return database.sql(BoardFillerSql.CASES)
                .param("numbers", numbers.toArray(String[]::new))
                .param("countries", countries().toArray(String[]::new))
                .param("now", DatabaseTimes.of(clock.instant()))
                .update();
    }

    private int steps(List<DeployedStep> patterns, int casesBefore, int cases, int steps) {
        var first = one("select count(*) from work_item where step_id like 'synthetic-%'");
        var written = 0;
        for (int from = 0; from < steps; from += AT_ONCE) {
            var some = IntStream.range(from, Math.min(from + AT_ONCE, steps));
            var of = some.boxed().toList();
            written += database.sql(BoardFillerSql.STEPS)
                    .param(
                            "ids",
                            of.stream()
                                    .map(n -> SyntheticNumbers.step(first + n).value())
                                    .toArray(String[]::new))
                    .param(
                            "numbers",
                            of.stream()
                                    .map(n -> SyntheticNumbers.number(casesBefore + n % cases)
                                            .value())
                                    .toArray(String[]::new))
                    .param(
                            "chances",
                            of.stream().map(n -> random.nextInt(1_000_000)).toArray(Integer[]::new))
                    .params(columns(patterns))
                    .param("agencies", agencies())
                    .param("now", DatabaseTimes.of(clock.instant()))
                    .update();
        }
        return written;
    }

    private static Map<String, String[]> columns(List<DeployedStep> patterns) {
        return Map.of(
                "keys", column(patterns, DeployedStep::key),
                "processes", column(patterns, DeployedStep::process),
                "definitions", column(patterns, DeployedStep::definition),
                "stages", column(patterns, DeployedStep::stage),
                "roles", column(patterns, DeployedStep::role),
                "forms", column(patterns, DeployedStep::form));
    }

    private static String[] column(List<DeployedStep> patterns, Function<DeployedStep, String> value) {
        return patterns.stream().map(value).toArray(String[]::new);
    }

    private List<String> countries() {
        return directory.countries().stream()
                .map(Country::code)
                .map(Object::toString)
                .toList();
    }

    /** The agencies that may hold a step today, all countries'. */
    private String[] agencies() {
        var all = new ArrayList<String>();
        for (var country : directory.countries()) {
            directory.agencies(country.code(), today.in(country.code())).stream()
                    .filter(agency -> !agency.functions().isEmpty())
                    .map(Agency::code)
                    .forEach(code -> all.add(code.value()));
        }
        return all.toArray(String[]::new);
    }

    private String[] focalPoints() {
        return directory.countries().stream()
                .map(country -> directory
                        .focalPoint(country.code(), today.in(country.code()))
                        .value())
                .toArray(String[]::new);
    }

    private int one(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
