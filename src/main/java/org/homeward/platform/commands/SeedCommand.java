package org.homeward.platform.commands;

import java.nio.file.Files;
import java.util.Locale;
import java.util.stream.IntStream;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.DemoAccounts;
import org.homeward.overdue.BoardFilter;
import org.homeward.overdue.BoardQuery;
import org.homeward.overdue.BoardScope;
import org.homeward.overdue.LateStepBoard;
import org.homeward.overdue.LikelyLateSteps;
import org.homeward.platform.DataFolder;
import org.homeward.platform.StartupException;
import org.homeward.platform.demo.BoardFiller;
import org.springframework.context.ApplicationContext;

/**
 * The command {@code seed}: fills a demo's lists with made-up open steps, to see how fast the board stays;
 * prints how long it took, and for a supervisor's board the database's time and the plans of its three queries.
 */
record SeedCommand(DataFolder folder, int steps) {

    private static final String READER = "th.focal.head";
    private static final int PAGE = 50;
    private static final int TIMES = 5;
    private static final double NANOS = 1_000_000_000.0;

    /** Returns the exit code. */
    int run() {
        if (!Files.exists(folder.accounts())) {
            System.err.println(refusal(folder));
            return 1;
        }
        return new CommandOnDatabase(folder, SeedCommandBeans.class).run(this::seed);
    }

    private static String refusal(DataFolder folder) {
        return "Made-up steps belong into a demo's folder only, and " + folder.root()
                + " is none: nothing was written.";
    }

    private void seed(ApplicationContext context) {
        var accounts = context.getBean(Accounts.class);
        if (!DemoAccounts.rows().stream()
                .allMatch(row -> accounts.byName(row.username()).isPresent())) {
            throw StartupException.because(refusal(folder));
        }
        var began = System.nanoTime();
        var written = context.getBean(BoardFiller.class).write(steps);
        written.forEach((table, rows) -> System.out.println(line("%-14s %,9d rows", table, rows)));
        System.out.println(line("%.1f seconds", (System.nanoTime() - began) / NANOS));
        var reader = accounts.byName(READER).map(accounts::actorOf).orElseThrow();
        for (var scope : BoardScope.values()) {
            times(context.getBean(LateStepBoard.class), scope, reader);
            timesAhead(context.getBean(LateStepBoard.class), scope, reader);
        }
        context.getBean(LateStepBoard.class)
                .plans(query(BoardScope.country), reader)
                .forEach((name, lines) -> System.out.println(name + "\n  " + String.join("\n  ", lines)));
    }

    /** The best of a few: the machine's other work isn't the board's. */
    private static void times(LateStepBoard board, BoardScope scope, Actor reader) {
        var best = board.sight(query(scope), reader, Locale.ENGLISH);
        for (int time = 1; time < TIMES; time++) {
            var next = board.sight(query(scope), reader, Locale.ENGLISH);
            best = sum(next) < sum(best) ? next : best;
        }
        System.out.println(line(
                "board of %s, %s: %,d late of %,d open; server time heat %.1f ms, figures %.1f ms, list %.1f ms",
                READER,
                scope,
                best.figures().steps().late(),
                best.figures().steps().open(),
                best.millis().getOrDefault("heat", 0.0),
                best.millis().getOrDefault("figures", 0.0),
                best.millis().getOrDefault("list", 0.0)));
    }

    /** The first look reads what finished steps took; the next ones find it read. */
    private static void timesAhead(LateStepBoard board, BoardScope scope, Actor reader) {
        var filter = BoardFilter.of(scope);
        var first = board.willBeLate(filter, PAGE, reader, Locale.ENGLISH);
        var best = IntStream.range(1, TIMES)
                .mapToDouble(time -> millis(board.willBeLate(filter, PAGE, reader, Locale.ENGLISH)))
                .min()
                .orElseThrow();
        System.out.println(line(
                "will be late: %,d; server time %.1f ms at first, then %.1f ms", first.total(), millis(first), best));
    }

    private static double millis(LikelyLateSteps ahead) {
        return ahead.millis().getOrDefault(LikelyLateSteps.PART, 0.0);
    }

    private static double sum(LateStepBoard.Sight sight) {
        return sight.millis().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static BoardQuery query(BoardScope scope) {
        return new BoardQuery(BoardFilter.of(scope), null, PAGE);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
