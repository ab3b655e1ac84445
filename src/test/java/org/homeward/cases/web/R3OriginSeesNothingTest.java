package org.homeward.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.Participation;
import org.homeward.channel.Message;
import org.homeward.channel.Messages;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.DemoAccounts;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shell.web.access.AccessRow;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/**
 * R3: until the person was asked about fear and agreed to the share, the country of origin sees no item, no count and no
 * number of the case: in each story, over all pages and the API.
 */
@WebTest
class R3OriginSeesNothingTest {

    private static final int FIRST_PERSON = 760_000;
    private static final int FIRST = 3;
    private static final List<String> LISTS = List.of(
            "/inbox",
            "/inbox?scope=agency",
            "/inbox?scope=waiting",
            "/cases",
            "/api/v1/cases?limit=200",
            "/api/v1/tasks?scope=agency&limit=200",
            "/api/v1/tasks?scope=mine&limit=200",
            "/api/v1/tasks?scope=waiting&limit=200",
            "/notices",
            "/api/v1/notices");
    private static final List<String> BOARDS = List.of("agency", "country", "corridor", "region");

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    FinishedSteps finished;

    @Autowired
    Participation participation;

    @Autowired
    Messages messages;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    /** Every tenth story across a border; with {@code -Plong} each. */
    static Stream<String> stories() {
        var all = ToldStory.acrossBorders();
        return Boolean.getBoolean("homeward.long")
                ? all.stream()
                : IntStream.iterate(0, index -> index < all.size(), index -> index + 10)
                        .mapToObj(all::get);
    }

    /** The first of them, which {@code mvn verify} looks at. */
    static Stream<String> first() {
        return stories().limit(FIRST);
    }

    static Stream<String> others() {
        return stories().skip(FIRST);
    }

    @WholeRun
    @ParameterizedTest
    @MethodSource("others")
    void nothing_of_another_case_is_there_either(String scenario) throws Exception {
        nothing_of_a_case_is_in_its_country_of_origin_before_the_share(scenario);
    }

    @ParameterizedTest
    @MethodSource("first")
    void nothing_of_a_case_is_in_its_country_of_origin_before_the_share(String scenario) throws Exception {
        // given
        var origin = ToldStory.originOf(scenario);
        var people = caseworkers(origin);
        var before = figures(people, supervisor(origin));
        var story = ToldStory.opened(
                application, scenario, FIRST_PERSON + stories().toList().indexOf(scenario), "Thistlewood-" + scenario);

        // when, then
        for (var next = story.next();
                next.isPresent() && !next.get().key().equals(RepatriationProcess.Step.REQUEST_TRACING); ) {
            nothing_is_kept_for(origin, story);
            story.tell(next.get());
            next = story.next();
        }
        nothing_is_kept_for(origin, story);
        for (var account : people) {
            nothing_is_listed_for(account, LISTS, story);
        }
        nothing_is_listed_for(
                supervisor(origin),
                BOARDS.stream()
                        .flatMap(scope -> Stream.of(
                                "/overdue?list=all&scope=" + scope,
                                "/overdue.csv?list=all&scope=" + scope,
                                "/overdue/week?scope=" + scope,
                                "/api/v1/overdue?list=all&limit=200&scope=" + scope))
                        .toList(),
                story);
        nothing_opens_for(people.get(0), story);
        assertThat(figures(people, supervisor(origin))).isEqualTo(before);
    }

    private void nothing_is_kept_for(CountryCode origin, ToldStory story) {
        var number = story.number();
        assertThat(workItems.ofCase(number))
                .noneMatch(step -> step.agency().country().equals(origin));
        assertThat(finished.ofCase(number))
                .noneMatch(step -> step.agency().country().equals(origin));
        assertThat(ActingParty.asSystem("test", () -> participation.all(number)))
                .isNotEmpty()
                .extracting(AgencyParticipation::side)
                .doesNotContain(BorderSide.origin);
        assertThat(ActingParty.asSystem("test", () -> messages.since(number, 0)))
                .noneMatch(Message::crossesBorder);
    }

    private void nothing_is_listed_for(String account, List<String> lists, ToldStory story) throws Exception {
        var visitor = Caller.of(mvc, accounts, account);
        var number = story.number().value();
        var steps = steps(story);
        for (var path : lists) {
            assertThat(text(visitor, path))
                    .as("%s for %s", path, account)
                    .doesNotContain(number)
                    .doesNotContain(story.mark())
                    .doesNotContain(steps);
        }
    }

    private void nothing_opens_for(String account, ToldStory story) throws Exception {
        var visitor = Caller.of(mvc, accounts, account);
        for (var row : AccessRow.all()) {
            for (var id : row.kind().equals("step") ? steps(story) : Set.of(nobodys(row))) {
                if (row.isSomeones()) {
                    var path = row.path(story.number().value(), id, "identification");
                    var body = row.method().equals("POST") ? "{\"data\":{}}" : "";
                    assertThat(visitor.ask(row.httpMethod(), path, body).getStatus())
                            .as("%s for %s", row.route(), account)
                            .isEqualTo(404);
                }
            }
        }
    }

    /** The first notice may be somebody's own. */
    private static String nobodys(AccessRow row) {
        return row.kind().equals("token") ? "900000001" : "1";
    }

    /** Each number that these people can see. */
    private Map<String, String> figures(List<String> people, String supervisor) throws Exception {
        var figures = new TreeMap<String, String>();
        for (var account : people) {
            var visitor = Caller.of(mvc, accounts, account);
            for (var path : LISTS) {
                if (path.startsWith("/api/")) {
                    figures.put(account + " " + path, text(visitor, path).replaceAll("(?s).*\"total\":(\\d+).*", "$1"));
                }
            }
        }
        var head = Caller.of(mvc, accounts, supervisor);
        for (var scope : BOARDS) {
            figures.put(
                    "board " + scope,
                    text(head, "/api/v1/overdue?list=all&scope=" + scope)
                            .replaceAll("\"(median|oldest)AgeDays\":[^,}]*", ""));
        }
        return figures;
    }

    private static String supervisor(CountryCode country) {
        return DemoAccounts.rows().stream()
                .filter(account -> account.agency().country().equals(country)
                        && account.roles().contains(Role.supervisor)
                        && account.functions().contains("focalPoint"))
                .findFirst()
                .orElseThrow()
                .username();
    }

    /** The focal point's, the provincial welfare's and the nationality office's people, one each. */
    private static List<String> caseworkers(CountryCode country) {
        var seen = new HashSet<String>();
        var chosen = new ArrayList<String>();
        for (var account : DemoAccounts.rows()) {
            if (account.agency().country().equals(country) && isAsked(account)) {
                if (seen.add(account.agency().value())) {
                    chosen.add(account.username());
                }
            }
        }
        return chosen;
    }

    private static boolean isAsked(AccountInput account) {
        return account.roles().contains(Role.caseworker)
                && account.functions().stream().anyMatch(Set.of("focalPoint", "identification")::contains);
    }

    private Set<String> steps(ToldStory story) {
        var steps = new HashSet<String>();
        workItems.ofCase(story.number()).forEach(step -> steps.add(step.id().value()));
        finished.ofCase(story.number()).forEach(step -> steps.add(step.id().value()));
        return steps;
    }

    private static String text(Caller visitor, String path) throws Exception {
        return visitor.get(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
