package org.homeward;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.testing.Statement;
import org.homeward.testing.Statement.Whose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table of counts, and each statement with where it comes from, for who has to save some. */
final class StatementReport {

    private static final Logger LOG = LoggerFactory.getLogger(StatementReport.class);
    private static final Path FOLDER = Path.of("target/reports/statements");

    private StatementReport() {}

    static void write(String name, Map<String, List<Statement>> counted) throws IOException {
        Files.createDirectories(FOLDER);
        var table = counted.entrySet().stream()
                .map(route -> row(route.getKey(), route.getValue()))
                .collect(Collectors.joining("\n"));
        LOG.info("Statements of {}:\n{}", name, table);
        Files.writeString(FOLDER.resolve(name + ".txt"), table + "\n");
        for (var route : counted.entrySet()) {
            var lines = route.getValue().stream()
                    .map(one -> one.whose() + " | " + one.sql() + " | " + one.from())
                    .toList();
            Files.write(FOLDER.resolve(route.getKey().replace(' ', '-') + ".txt"), lines);
        }
    }

    private static String row(String route, List<Statement> statements) {
        var byWhose = statements.stream().collect(Collectors.groupingBy(Statement::whose, Collectors.counting()));
        return "%-28s own %3d  engine %3d  session %2d  wall %2d"
                .formatted(
                        route,
                        byWhose.getOrDefault(Whose.own, 0L),
                        byWhose.getOrDefault(Whose.engine, 0L),
                        byWhose.getOrDefault(Whose.session, 0L),
                        byWhose.getOrDefault(Whose.wall, 0L));
    }
}
