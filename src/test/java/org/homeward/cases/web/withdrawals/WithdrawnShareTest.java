package org.homeward.cases.web.withdrawals;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.casefile.Consents;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.known.AnswerWithVersions;
import org.homeward.casefile.known.PersonFile;
import org.homeward.cases.ConsentWithdrawals;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/**
 * R4, R5: what is said in a withdrawal isn't for whom it shuts out, and police who lose the share destroy what they received. Long,
 * since it looks through each route of the case.
 */
@WholeRun
@WebTest
class WithdrawnShareTest {

    private static final String CONFIRM = InformationRecallProcess.Step.CONFIRM_RECEIVED;
    private static final String TELL = InformationRecallProcess.Step.TELL_DESTRUCTION;
    private static final String EXPLAIN = ReturnJourneyProcess.Step.EXPLAIN_WITHDRAWAL;
    private static final AgencyCode POLICE = new AgencyCode("TH-RTP-ATPD");
    private static final String NOTE = "mark of the note 551";
    private static final String LAW = "mark of the article 552";

    private static final List<String> POLICE_ACCOUNTS = List.of("th.police1", "th.police.head");

    /** Neither took the withdrawal nor hold the case. */
    private static final List<String> OTHERS =
            List.of("th.welfare1", "th.legal1", "th.focal1", "th.focal.head", "kh.mosvy1", "kh.btb1");

    private static final Set<String> ASKED = Set.of(
            "withdrawalHow",
            "withdrawalSaidBy",
            "withdrawalReason",
            "withdrawnOn",
            "destroyingExplained",
            "withdrawalEffectsExplained",
            "shareListGiven",
            "stopsExplained",
            "sentListGiven",
            "answerTold");

    @Autowired
    Stories story;

    @Autowired
    Consents consents;

    @Autowired
    PersonFile file;

    @Autowired
    FinishedSteps finished;

    @Autowired
    WorkItems workItems;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    private CaseNumber number;

    @BeforeEach
    void a_case_that_police_may_read() {
        number = story.before(RepatriationProcess.Step.REQUEST_TRACING);
    }

    @Test
    void police_read_on_only_what_they_answered_themselves() throws Exception {
        // given
        var before = read("th.police1");

        // when
        withdraw(Map.of());

        // then
        var after = read("th.police1");
        assertThat(before.keySet()).containsAll(after.keySet());
        assertThat(after.size()).isLessThan(before.size());
        assertThat(before.values())
                .filteredOn(WithdrawnShareTest::isOfTheShare)
                .anyMatch(answer -> !POLICE.equals(answer.newest().by().agency()));
        assertThat(after.values())
                .filteredOn(WithdrawnShareTest::isOfTheShare)
                .isNotEmpty()
                .allMatch(answer -> answer.versions().stream()
                        .allMatch(version -> POLICE.equals(version.by().agency())));
    }

    @Test
    void nobody_else_finds_what_was_said_in_it_in_any_route() throws Exception {
        // when
        withdraw(Map.of("withdrawalEffectsExplained", "no"));
        story.steps(number);
        story.play(number, EXPLAIN, Map.of());
        story.play(number, CONFIRM, Map.of());
        story.play(number, TELL, Map.of());

        // then
        var found = new ArrayList<String>();
        var tried = 0;
        for (var account : POLICE_ACCOUNTS) {
            tried += look(account, found);
        }
        for (var account : OTHERS) {
            tried += look(account, found);
        }
        System.out.printf("withdrawal: %d answers looked through, %d with a word of it%n", tried, found.size());
        assertThat(found).isEmpty();
        assertThat(tried).isGreaterThan(200);
        assertThat(text("th.shelter1", "/api/v1/cases/%s/file".formatted(number)))
                .contains(NOTE)
                .contains(ASKED);
        assertThat(text("th.shelter1", "/cases/%s/file".formatted(number))).contains(NOTE);
    }

    @Test
    void police_have_a_dated_step_that_says_what_they_received_and_the_person_is_told_what_they_keep()
            throws Exception {
        // when
        withdraw(Map.of());

        // then
        assertThat(story.steps(number)).contains(CONFIRM).doesNotContain(TELL);
        var step = story.open(number, CONFIRM);
        assertThat(step.agency()).isEqualTo(POLICE);
        assertThat(step.due()).isNotNull().isBefore(clock.instant().plus(Duration.ofDays(8)));
        var page = text("th.police1", "/tasks/" + step.id().value());
        assertThat(page.substring(page.indexOf("received-title"))).contains("สิ่งที่เกิดขึ้น", "เรื่องกฎหมาย");

        // when
        var read = read("th.police1").keySet();
        story.play(
                number,
                CONFIRM,
                Map.of(
                        InformationRecallProcess.Variable.DESTRUCTION_ANSWER,
                        "keptByLaw",
                        "keptArticle",
                        LAW,
                        "keptWhat",
                        "The statement of 3 May",
                        "keptUntil",
                        "2027-12-31"));

        // then
        story.steps(number);
        var tell = story.open(number, TELL);
        assertThat(tell.agency()).isEqualTo(new AgencyCode("TH-WPC-PTT"));
        var told = text("th.shelter1", "/tasks/" + tell.id().value());
        assertThat(told.substring(told.indexOf("came-title"), told.indexOf("data-island")))
                .contains(LAW, "The statement of 3 May");
        assertThat(json.readTree(
                                text("th.shelter1", "/api/v1/tasks/" + tell.id().value() + "/form"))
                        .path("data")
                        .path(InformationRecallProcess.Variable.DESTRUCTION_ANSWER)
                        .asString())
                .isEqualTo("keptByLaw");
        assertThat(read("th.police1").values())
                .filteredOn(answer -> !read.contains(answer.field().key()))
                .extracting(answer -> answer.field().key())
                .containsExactlyInAnyOrder(
                        "keptArticle",
                        "keptWhat",
                        "keptUntil",
                        "destroyedOn",
                        "destroyedWhere",
                        "localOfficesTold",
                        "familyToldAlready",
                        "confirmedBy",
                        "destructionRemarks");
        story.play(number, TELL, Map.of());
        assertThat(story.steps(number)).doesNotContain(CONFIRM, TELL);
    }

    @Test
    void what_is_kept_needs_its_law_what_it_is_and_until_when() throws Exception {
        // given
        withdraw(Map.of());
        story.steps(number);

        // when
        var refused = caller("th.police1")
                .ask(
                        HttpMethod.POST,
                        "/api/v1/tasks/" + story.open(number, CONFIRM).id().value() + "/hand-in",
                        "{\"data\":{\"destructionAnswer\":\"keptByLaw\"}}");

        // then
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("keptArticle", "keptWhat", "keptUntil");
    }

    @Test
    void the_page_says_what_destroying_may_cost_and_is_filled_in_with_nothing_of_an_earlier_withdrawal()
            throws Exception {
        // given
        withdraw(Map.of());

        // when
        var page = text("th.shelter1", "/cases/%s/consents/%d/withdrawal".formatted(number, consent(Purpose.Services)));

        // then
        assertThat(page).contains("txtDestroying").contains("destroyingExplained");
        assertThat(page.substring(page.indexOf("form-data"))).contains("{}").doesNotContain(NOTE);
    }

    private static boolean isOfTheShare(AnswerWithVersions answer) {
        return DataClass.openedBy(Purpose.ShareWithPolice)
                .contains(answer.field().category());
    }

    private Map<String, AnswerWithVersions> read(String account) {
        var actor = story.actor(account);
        return ActingParty.as(actor.agency(), () -> file.of(number, actor)).stream()
                .collect(toMap(answer -> answer.field().key(), answer -> answer));
    }

    /** How many answers were looked through. */
    private int look(String account, List<String> found) throws Exception {
        var caller = caller(account);
        var looked = 0;
        for (var path : paths()) {
            var answer = caller.get(path);
            var body = answer.getContentAsString(StandardCharsets.UTF_8);
            looked++;
            if (answer.getStatus() >= 500) {
                found.add(account + " " + path + ": " + answer.getStatus());
            }
            var isBlank = path.contains("/withdrawal") || path.contains("/forms/");
            if (body.contains(NOTE) || !isBlank && ASKED.stream().anyMatch(body::contains)) {
                found.add(account + " " + path);
            }
        }
        return looked;
    }

    private List<String> paths() {
        var ofCase = List.of(
                "",
                "/file",
                "/file.pdf",
                "/documents",
                "/notes",
                "/questions",
                "/linked",
                "/services",
                "/timeline",
                "/consents",
                "/messages");
        var paths =
                new ArrayList<>(List.of("/start", "/inbox", "/notices", "/api/v1/notices", "/api/v1/tasks", "/cases"));
        ofCase.forEach(path -> {
            paths.add("/cases/" + number + path);
            paths.add("/api/v1/cases/" + number + path);
        });
        finished.ofCase(number).forEach(step -> {
            paths.add("/cases/" + number + "/steps/" + step.id() + "/answers");
            paths.add("/api/v1/cases/" + number + "/steps/" + step.id() + "/answers");
            paths.add("/tasks/" + step.id() + "/done");
        });
        workItems.ofCase(number).forEach(step -> {
            paths.add("/tasks/" + step.id());
            paths.add("/tasks/" + step.id() + "/print");
            paths.add("/api/v1/tasks/" + step.id());
            paths.add("/api/v1/tasks/" + step.id() + "/form");
        });
        return paths;
    }

    private String text(String account, String path) throws Exception {
        var answer = caller(account).get(path);
        assertThat(answer.getStatus()).as("%s for %s", path, account).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private Caller caller(String account) {
        story.actor(account);
        return Caller.of(mvc, accounts, account);
    }

    private void withdraw(Map<String, Object> changes) throws Exception {
        var answers = new DemoAnswers().of(ConsentWithdrawals.FORM, 0, clock.instant(), changes);
        answers.put("withdrawalReason", NOTE);
        var answer = caller("th.shelter1")
                .ask(
                        HttpMethod.POST,
                        "/api/v1/cases/%s/consents/%d/withdrawal".formatted(number, consent(Purpose.ShareWithPolice)),
                        json.writeValueAsString(Map.of("data", answers)));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    }

    private long consent(Purpose purpose) {
        var shelter = story.actor("th.shelter1");
        return ActingParty.as(shelter.agency(), () -> consents.of(number, shelter)).stream()
                .filter(one -> one.purpose() == purpose)
                .mapToLong(Consent::id)
                .findFirst()
                .orElseThrow();
    }
}
