package org.homeward.studio.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.studio.publishing.OwnersDesk.choose;
import static org.homeward.studio.publishing.OwnersDesk.write;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.homeward.directory.PackagedRoles;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.models.Deployments;
import org.homeward.engine.models.Releases;
import org.homeward.engine.modelset.ProgramContract;
import org.homeward.engine.moving.BackgroundCaseMigration;
import org.homeward.engine.steps.OpenStep;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.ActingParty;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.testing.BrowserTest;
import org.homeward.testing.Chromium;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.Visitor;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Two process owners change a procedure, each in a browser, until the change lies at an agency in Khmer. */
@WholeRun
@BrowserTest
class TwoOwnersTest {

    private static final boolean LONG = Boolean.getBoolean("homeward.long");

    private static final int CASES = LONG ? 30 : 5;

    /** So many of them stand at the step before the new one; the others are at the beginning of their journey. */
    private static final int AT_THE_STEP = LONG ? CASES : 2;

    private static final String STEP = FamilyTracingProcess.Step.ASSESS_FAMILY;
    private static final String NEW_STEP = "userTask_medicalCheck";
    private static final String RETURN = "repatriation";
    private static final String DEADLINES = "deadlines";
    private static final Locale KHMER = Locale.forLanguageTag("km");

    private static int person = 3_800_000;

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    Deployments deployments;

    @Autowired
    Releases releases;

    @Autowired
    BackgroundCaseMigration round;

    @Autowired
    Stories stories;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final Map<String, Integer> before = new TreeMap<>();

    private Chromium chromium;
    private Visitor first;
    private Visitor second;
    private OwnersDesk author;
    private OwnersDesk approver;

    @BeforeEach
    void two_owners_sign_in() {
        ToldStory.people(accounts);
        List.of(RETURN, DEADLINES).forEach(sop -> before.put(sop, deployments.inForce(sop)));
        chromium = new Chromium();
        first = chromium.visitor(port).signIn("owner", ToldStory.PASSWORD);
        second = chromium.visitor(port).signIn("owner2", ToldStory.PASSWORD);
        author = new OwnersDesk(first);
        approver = new OwnersDesk(second);
    }

    @AfterEach
    void what_was_in_force_is_in_force_again() {
        first.close();
        second.close();
        chromium.close();
        ActingParty.asSystem("test", () -> List.of(RETURN, DEADLINES).forEach(this::backToFormer));
    }

    private void backToFormer(String sop) {
        if (deployments.inForce(sop) != before.get(sop)) {
            var former = deployments.content(sop, before.get(sop));
            deployments.publish(sop, former, ProgramContract.packaged(PackagedRoles.names()));
        }
    }

    @Test
    void a_new_step_with_its_own_form_and_deadline_reaches_running_cases() {
        // given
        var cases = IntStream.range(0, CASES)
                .mapToObj(n -> ToldStory.opened(application, person++))
                .toList();
        cases.stream().limit(AT_THE_STEP).forEach(story -> story.before(STEP));

        // when: the deadline, for cases that begin from now on
        var deadlines = author.draftOf(DEADLINES);
        author.ruleBefore(deadlines, "Assess the family", page -> {
            write(page, "deadlineKey", "medicalCheck");
            write(page, "amount", "14");
            choose(page, "startEvent", "stepOpened");
            choose(page, "landing", "stay");
            choose(page, "isDefault", "false");
            write(page, "source", "Prakas 2026/14, art. 3");
        });
        author.askReview(deadlines);

        // then
        assertThat(approver.compared(deadlines)).contains("កាលកំណត់ថ្មី៖", "14 ថ្ងៃ", "Prakas 2026/14, art. 3");
        approver.publish(deadlines, "new", "តាមប្រកាស");

        // when: the step, its form, its words
        var draft = author.draftOf(RETURN);
        author.stepAfter(draft, "familyTracing.bpmn", STEP, "Medical check");
        first.page().waitForSelector("[data-problem-count][data-state=error]");
        author.describe("origin.provincial-welfare", "medicalCheck", "See that a doctor looks at the person.");
        first.page().waitForSelector("[data-problem-count][data-state=warning]");
        author.openItsForm();
        author.question("textarea", "What the doctor advises", "health");
        author.openTexts();
        author.translate("km:form.title", "ពិនិត្យសុខភាព");
        author.translate("km:doctorAdvises.label", "អ្វីដែលវេជ្ជបណ្ឌិតណែនាំ");
        author.saveTexts();
        first.open(draft + "/texts/familyTracing.bpmn");
        author.translate("km:userTask_medicalCheck.name", "ពិនិត្យសុខភាព");
        author.translate("km:userTask_medicalCheck.guidance", "សូមឲ្យវេជ្ជបណ្ឌិតពិនិត្យសាមីខ្លួន។");
        author.saveTexts();

        // when: a walk comes to the step and through it
        author.walk(draft, "familyTracing");
        first.page().locator(".fjs-form-field-radio input").first().check();
        author.handIn();
        assertThat(first.page().locator("h1").textContent()).isEqualTo("Medical check");
        first.page().locator(".fjs-form-field-textarea textarea").fill("Rest");
        author.handIn();
        assertThat(first.page().locator("[data-island=task-form]").count()).isZero();

        // then
        author.takeOutStoppedWalks(draft);
        author.askReview(draft);
        assertThat(author.mayPublish(draft)).isFalse();
        assertThat(approver.compared(draft))
                .contains("ជំហានថ្មី ពិនិត្យសុខភាព", "វាយតម្លៃគ្រួសារ", "14 ថ្ងៃ", "អ្វីដែលវេជ្ជបណ្ឌិតណែនាំ", "សុខភាព");

        // when
        approver.publish(draft, "move", "តាមប្រកាស");
        round.goOn();

        // then
        var version = deployments.inForce(RETURN);
        assertThat(cases)
                .allSatisfy(story ->
                        assertThat(releases.of(story.number()).versions()).containsEntry(RETURN, version));
        second.page().reload();
        assertThat(second.page().locator("main").innerText()).contains("បានប្ដូរ");

        // when
        var moved = cases.get(0);
        moved.tell(stories.open(moved.number(), STEP));

        // then
        var opened = stories.open(moved.number(), NEW_STEP);
        var due = ZonedDateTime.ofInstant(opened.opened(), ZoneId.of("Asia/Phnom_Penh"))
                .plusDays(14)
                .with(LocalTime.of(17, 0));
        assertThat(opened.due()).isEqualTo(due.toInstant());
        assertThat(opened.agency().value()).startsWith("KH-DOSVY");
        handedInByTheAgency(moved, opened, due);
        cases.stream().limit(AT_THE_STEP).skip(1).forEach(story -> {
            story.tell(stories.open(story.number(), STEP));
            assertThat(stories.steps(story.number())).contains(NEW_STEP);
        });
        // A question that is saved before it says where its answer is kept is refused, and saved again.
        assertThat(first.complaints()).allMatch(complaint -> complaint.contains("status of 422"));
        assertThat(second.complaints()).isEmpty();
    }

    private void handedInByTheAgency(ToldStory story, OpenStep step, ZonedDateTime due) {
        try (var worker = chromium.visitor(port).signIn(welfareOf(step), ToldStory.PASSWORD)) {
            worker.speak("km");
            var page = worker.open("/inbox?scope=agency");
            while (page.locator("#step-" + step.id()).count() == 0) {
                page.locator("a[rel=next]").click();
            }
            page.locator("#step-" + step.id()).click();
            worker.ready();
            var day = due.getDayOfMonth() + " " + due.getMonth().getDisplayName(TextStyle.FULL, KHMER) + " "
                    + due.getYear();
            assertThat(page.locator("h1").innerText()).isEqualTo("ពិនិត្យសុខភាព");
            assertThat(page.locator("main").innerText())
                    .contains("សូមឲ្យវេជ្ជបណ្ឌិតពិនិត្យសាមីខ្លួន។", "អ្វីដែលវេជ្ជបណ្ឌិតណែនាំ", day);
            page.locator(".fjs-form-field-textarea textarea").fill("សម្រាក");
            page.click("[data-action='hand-in']");
            page.waitForURL(address -> address.endsWith("/done"));
            assertThat(worker.complaints()).isEmpty();
        }
        assertThat(stories.steps(story.number())).doesNotContain(NEW_STEP);
    }

    private String welfareOf(OpenStep step) {
        return switch (step.agency().value()) {
            case "KH-DOSVY-BMC" -> "kh.bmc1";
            case "KH-DOSVY-BTB" -> "kh.btb1";
            default -> "kh.srp1";
        };
    }

    @Test
    void a_shorter_deadline_of_one_corridor_is_for_cases_that_begin_after_it() {
        // given
        var earlier = ToldStory.opened(application, person++);

        // when
        first.speak("km");
        var draft = author.draftOf(DEADLINES);
        author.ruleBefore(draft, "វាយតម្លៃគ្រួសារ", page -> {
            write(page, "corridor", "TH-KH");
            write(page, "amount", "20");
        });
        author.askReview(draft);

        // then
        assertThat(approver.compared(draft)).contains("វាយតម្លៃគ្រួសារ៖ កាលកំណត់ 30 → 20 ថ្ងៃ សម្រាប់ ថៃ → កម្ពុជា");
        second.speak("en");
        assertThat(approver.compared(draft)).contains("Assess the family: due 30 → 20 days, for Thailand → Cambodia");

        // when
        approver.publish(draft, "new", "as agreed");
        var later = ToldStory.opened(application, person++);

        // then
        assertThat(explained(earlier)).contains("រយៈពេលអនុញ្ញាត៖ 30 ថ្ងៃ។");
        assertThat(explained(later)).contains("រយៈពេលអនុញ្ញាត៖ 20 ថ្ងៃ។");
        assertThat(first.complaints()).isEmpty();
        assertThat(second.complaints()).isEmpty();
    }

    /** Why the step is due then, as its agency reads it. */
    private String explained(ToldStory story) {
        var step = stories.open(story.before(STEP).number(), STEP);
        try (var worker = chromium.visitor(port).signIn(story.account(step), ToldStory.PASSWORD)) {
            worker.speak("km");
            return worker.open("/tasks/" + step.id()).locator("main").textContent();
        }
    }
}
