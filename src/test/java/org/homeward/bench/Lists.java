package org.homeward.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.TaskQuery;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.inbox.Inbox;
import org.homeward.inbox.InboxListResult;
import org.homeward.inbox.InboxQuery;
import org.homeward.inbox.InboxScope;
import org.homeward.shared.ActingParty;

/**
 * Measure 2: a page of the inbox and of what is late, with its total, for the agency that has most to do, beside the task query that
 * answers the same.
 */
final class Lists {

    static final String READER = "th.focal.head";

    private static final double TARGET = 20;
    private static final int PAGE = 50;
    private static final int REFERENCE = 5_000;
    private static final Turns TURNS = new Turns(60, 20, 10, 1);
    private static final Turns FEW = new Turns(1, 3, 1, 1);

    private final HomewardHere homeward;
    private final BareEngine bare;
    private final Report report;
    private final Inbox inbox;
    private final Accounts accounts;
    private final Clock clock;
    private final Actor reader;

    Lists(HomewardHere homeward, BareEngine bare, Report report, Connection database) throws SQLException {
        this.homeward = homeward;
        this.bare = bare;
        this.report = report;
        this.inbox = homeward.bean(Inbox.class);
        this.clock = homeward.bean(Clock.class);
        this.accounts = homeward.bean(Accounts.class);
        this.reader = agencies(database).stream()
                .flatMap(this::caseworker)
                .findFirst()
                .orElseThrow();
    }

    void measure(Connection database) throws Exception {
        likeTheReference(database);
        Mirror.into(database);
        page("inbox page", false);
        page("page of what is late", true);
        counts(agencies(database));
    }

    /** The reference has 2,500 steps in each of two groups: the reader's agency gets as many, from the others' made-up ones. */
    private void likeTheReference(Connection database) throws SQLException {
        try (var statement = database.prepareStatement("""
                update homeward.work_item set agency = ? where step_id in (
                  select step_id from homeward.work_item where step_id like 'synthetic-%' and agency <> ?
                  order by step_id limit greatest(0, ? - (select count(*) from homeward.work_item where agency = ?)))
                """)) {
            statement.setString(1, reader.agency().value());
            statement.setString(2, reader.agency().value());
            statement.setInt(3, REFERENCE);
            statement.setString(4, reader.agency().value());
            statement.executeUpdate();
        }
        // as the server does by itself, some time after so many rows were written
        try (var statement = database.createStatement()) {
            statement.execute("vacuum analyze homeward.work_item");
        }
    }

    private void page(String what, boolean late) throws Exception {
        var total = list(late).total();
        if (total != tasks(late).count()) {
            throw new IllegalStateException("Not the same question: " + what);
        }
        var both = TURNS.run(0, n -> list(late), n -> {
            tasks(late).listPage(0, PAGE);
            tasks(late).count();
        });
        var pageAlone = TURNS.run(0, n -> list(late), n -> tasks(late).listPage(0, PAGE));
        var seen = new LinkedHashMap<>(Figure.times(both));
        seen.put("of all", (double) total);
        report.add(Figure.atLeast("2", what + " with its total", seen, both.share(), TARGET));
        report.add(
                Figure.only("2", what + ", the engine without the total", Figure.times(pageAlone), pageAlone.share()));
    }

    /** The board of all countries over HTTP, beside one count of late tasks for each agency. */
    private void counts(List<String> agencies) throws Exception {
        var people = homeward.people();
        var head = people.named(READER);
        var pair = FEW.run(0, n -> people.get(head, "/overdue?scope=region"), n -> {
            for (var agency : agencies) {
                tasksOf(List.of(agency + ":caseworker", agency + ":supervisor"), true)
                        .count();
            }
        });
        report.add(Figure.only(
                "2",
                "board of all countries over HTTP, the engine's " + agencies.size() + " counts",
                Figure.times(pair),
                pair.share()));
    }

    private Stream<Actor> caseworker(String agency) {
        return homeward.people().byName().values().stream()
                .filter(person -> person.agency().equals(agency))
                .filter(person -> person.roles().contains("caseworker"))
                .flatMap(person -> accounts.byName(person.name()).map(accounts::actorOf).stream());
    }

    private InboxListResult list(boolean late) {
        return ActingParty.as(
                reader.agency(),
                () -> inbox.list(
                        new InboxQuery(InboxScope.agency, null, null, null, false, late, null, PAGE),
                        reader,
                        Locale.ENGLISH));
    }

    private TaskQuery tasks(boolean late) {
        return tasksOf(List.of(reader.agency() + ":caseworker", reader.agency() + ":supervisor"), late);
    }

    private TaskQuery tasksOf(List<String> groups, boolean late) {
        var query = bare.tasks().createTaskQuery().taskCandidateGroupIn(groups).includeAssignedTasks();
        return (late ? query.followUpBefore(Date.from(clock.instant())) : query)
                .orderByDueDate()
                .asc();
    }

    /** All that have steps, who has most of them first. */
    private static List<String> agencies(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(
                        "select agency from homeward.work_item group by agency order by count(*) desc, agency")) {
            var all = new ArrayList<String>();
            while (row.next()) {
                all.add(row.getString(1));
            }
            return all;
        }
    }
}
