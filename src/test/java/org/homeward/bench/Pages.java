package org.homeward.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lists as their readers get them over HTTP, by turns. Before each round a step becomes late, and the board has to know. */
final class Pages {

    private static final String INBOX = "page /inbox";

    private static final String BOARD = "page /overdue of an agency";
    private static final String INBOX_API = "API /tasks";
    private static final double MOST_OF_AGENCY = 3;
    private static final double MOST_OF_WIDE = 6;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 25;
    private static final List<String> BOARD_SCOPES = List.of("country", "corridor", "region");

    private final People people;
    private final People.Person reader;
    private final Connection database;
    private final Map<String, Work> looks = new LinkedHashMap<>();

    Pages(People people, Connection database) throws Exception {
        this.people = people;
        this.reader = people.named(Lists.READER);
        this.database = database;
        var visitor = PageVisitor.signedIn(people, reader);
        looks.put(INBOX, n -> visitor.open("/inbox"));
        looks.put(BOARD, n -> visitor.open("/overdue?scope=agency"));
        looks.put("page /cases", n -> visitor.open("/cases"));
        for (var scope : BOARD_SCOPES) {
            looks.put("page /overdue, " + scope, n -> visitor.open("/overdue?scope=" + scope));
        }
        looks.put(INBOX_API, n -> people.get(reader, "/tasks?scope=agency"));
        looks.put("API /overdue of an agency", n -> people.get(reader, "/overdue?scope=agency"));
        looks.put("API /cases", n -> people.get(reader, "/cases"));
        for (var scope : BOARD_SCOPES) {
            looks.put("API /overdue, " + scope, n -> people.get(reader, "/overdue?scope=" + scope));
        }
    }

    /** How long each took. */
    Map<String, Samples> seen() throws Exception {
        return seen(looks);
    }

    /** How long the inbox page and the agency's board took. */
    Map<String, Samples> ownAgency() throws Exception {
        var own = new LinkedHashMap<>(looks);
        own.keySet().retainAll(List.of(INBOX, BOARD));
        return seen(own);
    }

    private Map<String, Samples> seen(Map<String, Work> looks) throws Exception {
        var milliseconds = new LinkedHashMap<String, List<Double>>();
        looks.keySet().forEach(look -> milliseconds.put(look, new ArrayList<>()));
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            if (round % 10 == 0) {
                nothingIsKept();
            }
            oneMoreLate();
            for (var look : looks.entrySet()) {
                var began = System.nanoTime();
                look.getValue().run(round);
                if (round >= WARM_UP) {
                    milliseconds.get(look.getKey()).add((System.nanoTime() - began) / 1_000_000.0);
                }
            }
        }
        var seen = new LinkedHashMap<String, Samples>();
        milliseconds.forEach((look, all) -> seen.put(look, Samples.of(all)));
        return seen;
    }

    /** The lines of the table: pages beside the inbox page, answers of the API beside the API's inbox. */
    static void tell(Map<String, Samples> seen, Report report) {
        seen.forEach((look, samples) -> {
            var beside = look.startsWith("API") ? INBOX_API : INBOX;
            var times = samples.median() / seen.get(beside).median();
            if (look.equals(beside)) {
                report.add(Figure.only("7b", look, milliseconds(samples), times));
            } else {
                var most = BOARD_SCOPES.stream().anyMatch(look::endsWith) ? MOST_OF_WIDE : MOST_OF_AGENCY;
                report.add(Figure.atMost("7b", look + " ÷ " + beside, milliseconds(samples), times, most));
            }
        });
    }

    static Map<String, Double> milliseconds(Samples samples) {
        var seen = new LinkedHashMap<String, Double>();
        seen.put("ms", samples.median());
        seen.put("p95", samples.p95());
        return seen;
    }

    private void nothingIsKept() throws Exception {
        for (var scope : List.of("agency", "country", "corridor", "region")) {
            var before = late(scope);
            oneMoreLate();
            if (late(scope) != before + 1) {
                throw new IllegalStateException("The board of " + scope + " doesn't know what became late just now");
            }
        }
    }

    private long late(String scope) throws Exception {
        return people.get(reader, "/overdue?scope=" + scope)
                .path("figures")
                .path("late")
                .asLong();
    }

    /** A step of the reader's agency in a case between two countries. */
    private void oneMoreLate() throws SQLException {
        try (var statement = database.prepareStatement("""
                update homeward.work_item set due = now() - interval '1 minute'
                where step_id = (select step_id from homeward.work_item
                  where agency = ? and kind = 'agencyDue' and not paused and late_from > now() + interval '1 hour'
                    and host <> origin and host = left(agency, 2) limit 1)
                """)) {
            statement.setString(1, reader.agency());
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("No step is left that could become late");
            }
        }
    }
}
