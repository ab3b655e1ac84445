package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.DemoAccounts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.CaseNumber;
import org.homeward.shell.web.access.AccessRow;
import org.homeward.testing.Caller;
import org.homeward.testing.SystemActor;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Asking is not admitting: whoever reads whatever page of an open step or its case, afterwards the same agencies take
 * part in the case and the same are invited.
 */
@WholeRun
@WebTest
class ReadingAdmitsNobodyTest {

    private static final boolean LONG = Boolean.getBoolean("homeward.long");
    private static final int FIRST_PERSON = 8_700_000;
    private static final int APART = 10;

    /** A few stories and steps, and by turns some of those who take no part; with {@code -Plong} each kind of step and each account. */
    private static final int STORIES_APART = LONG ? 1 : 20;

    private static final int STEPS_APART = LONG ? 1 : 8;
    private static final int OUTSIDERS_APART = LONG ? 1 : 20;
    private static final int ROUTES_APART = LONG ? 3 : 9;

    /** Read by each reader of each step: these look up who holds it. */
    private static final Set<String> ALWAYS =
            Set.of("/tasks/{id}", "/api/v1/tasks/{id}", "/api/v1/tasks/{id}/form", "/cases/{number}");

    private static final List<AccessRow> ROUTES = AccessRow.all().stream()
            .filter(row -> row.httpMethod() == HttpMethod.GET
                    && (row.kind().equals("step") || row.kind().equals("case")))
            .toList();

    /** The pages of the case are the same whichever of its open steps is read. */
    private static final Set<String> CASE_AND_STEP = Set.of("case", "step");

    private static final Set<String> STEP = Set.of("step");
    private static final Set<String> SEEN = new HashSet<>();

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    SystemActor system;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    static Stream<String> stories() {
        var all = ToldStory.names();
        return IntStream.iterate(0, index -> index < all.size(), index -> index + STORIES_APART)
                .mapToObj(all::get);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void nobody_takes_part_or_is_invited_because_somebody_read(String scenario) throws Exception {
        // given
        var person = FIRST_PERSON + APART * ToldStory.names().indexOf(scenario);
        var story = ToldStory.opened(application, scenario, person);
        var told = 0;

        for (var next = story.next(); next.isPresent(); next = story.next()) {
            var pages = CASE_AND_STEP;
            for (var step : told++ % STEPS_APART == 0 ? unread(story.number()) : List.<OpenStep>of()) {
                var before = admitted(story.number());

                // when
                var read = read(step, pages, told);
                pages = STEP;

                // then
                assertThat(read).as("answers with a page").isPositive();
                assertThat(admitted(story.number()))
                        .as("after %s was read", step.key())
                        .isEqualTo(before);
            }
            story.tell(next.get());
        }
    }

    /** The case's open steps; of each kind the first one of all stories, where every account reads. */
    private List<OpenStep> unread(CaseNumber number) {
        return workItems.ofCase(number).stream()
                .filter(step -> !LONG || SEEN.add(step.key()))
                .toList();
    }

    /** How often somebody got a page. */
    private long read(OpenStep step, Set<String> kinds, int turn) throws Exception {
        var got = 0;
        var parties = parties(step.number());
        var readers = readers(parties, turn);
        for (int reader = 0; reader < readers.size(); reader++) {
            var visitor = Caller.of(mvc, accounts, readers.get(reader).username());
            for (int route = 0; route < ROUTES.size(); route++) {
                var row = ROUTES.get(route);
                if (ALWAYS.contains(row.path())
                        || kinds.contains(row.kind()) && (route + reader + turn) % ROUTES_APART == 0) {
                    var path = row.path(step.number().value(), id(row, step), "returnJourney");
                    got += visitor.get(path).getStatus() == 200 ? 1 : 0;
                }
            }
        }
        return got;
    }

    private static String id(AccessRow row, OpenStep step) {
        return row.kind().equals("step") ? step.id().value() : "1";
    }

    /** One account of each agency that takes part, and some or all of the others. */
    private static List<AccountInput> readers(Set<String> parties, int turn) {
        var readers = new ArrayList<AccountInput>();
        var all = DemoAccounts.rows();
        for (int index = 0; index < all.size(); index++) {
            var account = all.get(index);
            if (parties.remove(account.agency().value()) || (index + turn) % OUTSIDERS_APART == 0) {
                readers.add(account);
            }
        }
        return readers;
    }

    private Set<String> parties(CaseNumber number) {
        return admitted(number).stream()
                .map(row -> String.valueOf(row.get("agency")))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<Map<String, Object>> admitted(CaseNumber number) {
        return system.sees(
                () -> database.sql("""
                select agency, 0 as request, side, since::text, left_at::text as gone, kind
                from homeward.participation where case_number = :number
                union all
                select agency, request, side, since::text, ended_in::text, ''
                from homeward.invitation where case_number = :number
                order by agency, request
                """).param("number", number.value()).query().listOfRows());
    }
}
