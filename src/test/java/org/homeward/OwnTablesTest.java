package org.homeward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shell.web.access.AccessRow;
import org.homeward.shell.web.access.AccessTest;
import org.homeward.testing.Caller;
import org.homeward.testing.Rooms;
import org.homeward.testing.StatementsByRoom;
import org.homeward.testing.Tables;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What the program really sends to the database, while stories are told and all pages opened, names its rooms' own tables. */
@WholeRun
@WebTest
class OwnTablesTest {

    private static final List<String> STORIES = List.of("th-kh-adult", "th-kh-child");
    private static final List<String> READERS = List.of(
            "th.police1",
            "th.focal.head",
            "kh.mosvy1",
            "kh.mosvy.head",
            "owner",
            "dpo",
            "researcher",
            "admin",
            "operator");
    private static final int MANY = 150;

    private static final Tables TABLES = Tables.made();

    @Autowired
    ApplicationContext application;

    @Autowired
    StatementsByRoom statements;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    private final Map<String, Caller> callers = new HashMap<>();

    @Test
    void each_statement_that_runs_names_own_tables_and_published_views_alone() throws Exception {
        // given
        ToldStory.people(accounts);
        statements.look(true);

        // when
        for (int person = 0; person < STORIES.size(); person++) {
            var story = ToldStory.opened(application, STORIES.get(person), 760_000 + person);
            story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);
            pages(story);
            story.toTheEnd();
            pages(story);
        }

        // then
        statements.look(false);
        var foreign = new TreeMap<String, Set<String>>();
        var count = 0;
        var readByBoth = 0;
        for (var noted : statements.noted().entrySet()) {
            for (var sql : noted.getValue()) {
                count++;
                var parsed = TABLES.parsed(sql);
                var byWords = TABLES.byWords(sql);
                // where the parser understands a statement, the words before its tables say the same
                parsed.ifPresent(names -> assertThat(byWords).as(sql).isEqualTo(names));
                readByBoth += parsed.isPresent() ? 1 : 0;
                var tables = TABLES.foreign(noted.getKey(), parsed.orElse(byWords));
                if (!tables.isEmpty() && !noted.getKey().equals(Rooms.DEMO)) {
                    foreign.computeIfAbsent(noted.getKey() + " " + tables, any -> new TreeSet<>())
                            .add(sql);
                }
            }
        }
        assertThat(foreign).isEmpty();
        assertThat(statements.noted().keySet())
                .contains(
                        "audit",
                        "casefile",
                        "cases",
                        "channel",
                        "deadlines",
                        "directory",
                        "engine",
                        "forecast",
                        "inbox",
                        "notices",
                        "overdue",
                        "sop",
                        "statistics");
        assertThat(count).isGreaterThan(MANY);
        assertThat(readByBoth).isGreaterThan(count * 3 / 4);
    }

    @Test
    void a_published_view_holds_its_reader_to_the_row_policies_and_is_read_only() {
        // when
        var views = database.sql("""
                        select relname from pg_class
                        where relnamespace = 'homeward'::regnamespace and relkind = 'v'
                          and 'security_invoker=true' = any (reloptions)
                          and has_table_privilege('homeward_app', oid, 'select')
                          and not has_table_privilege('homeward_app', oid, 'insert, update, delete, truncate')
                        """).query(String.class).list();

        // then
        assertThat(views).containsExactlyInAnyOrderElementsOf(TABLES.views());
    }

    private void pages(ToldStory story) throws Exception {
        var number = story.number().value();
        var steps = workItems.ofCase(story.number());
        for (var row : AccessRow.all()) {
            if (!row.method().equals("GET") && !row.method().equals("ANY")) {
                continue;
            }
            for (var reader : READERS) {
                if (!row.kind().equals("step")) {
                    open(reader, AccessTest.path(row, "1", number));
                }
            }
            if (row.kind().equals("step")) {
                for (var step : steps) {
                    open("th.police1", AccessTest.path(row, step.id().value(), number));
                }
            }
        }
        for (var scope : List.of("agency", "country", "corridor", "region")) {
            open("th.focal.head", "/overdue?scope=" + scope);
            open("th.focal.head", "/overdue?list=requests&scope=" + scope);
        }
    }

    private void open(String reader, String path) throws Exception {
        callers.computeIfAbsent(reader, account -> Caller.of(mvc, accounts, account))
                .get(path);
    }
}
