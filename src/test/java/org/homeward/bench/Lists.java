package org.homeward.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import org.camunda.bpm.engine.task.TaskQuery;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.inbox.Inbox;
import org.homeward.inbox.InboxPage;
import org.homeward.inbox.InboxQuery;
import org.homeward.inbox.InboxScope;
import org.homeward.shared.ActingParty;

/** Measure 2: a page of the inbox and of what is late, with its total, beside the task query that answers the same. */
final class Lists {

    static final String READER = "th.focal.head";

    private static final double TARGET = 20;
    private static final int PAGE = 50;
    private static final Turns TURNS = new Turns(2, 10, 10, 1);
    private static final Turns FEW = new Turns(1, 3, 1, 1);

    private final HomewardHere homeward;
    private final BareEngine bare;
    private final Report report;
    private final Inbox inbox;
    private final Actor reader;
    private final Clock clock;

    Lists(HomewardHere homeward, BareEngine bare, Report report) {
        this.homeward = homeward;
        this.bare = bare;
        this.report = report;
        this.inbox = homeward.bean(Inbox.class);
        this.clock = homeward.bean(Clock.class);
        var accounts = homeward.bean(Accounts.class);
        this.reader = accounts.byName(READER).map(accounts::actorOf).orElseThrow();
    }

    void measure(Connection database) throws Exception {
        Mirror.into(database);
        page("inbox page", false);
        page("page of what is late", true);
        counts(agencies(database));
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

    private InboxPage list(boolean late) {
        return ActingParty.as(
                reader.agency(),
                () -> inbox.list(new InboxQuery(InboxScope.agency, null, null, null, false, late, null, PAGE), reader));
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

    private static List<String> agencies(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select distinct agency from homeward.work_item order by agency")) {
            var all = new ArrayList<String>();
            while (row.next()) {
                all.add(row.getString(1));
            }
            return all;
        }
    }
}
