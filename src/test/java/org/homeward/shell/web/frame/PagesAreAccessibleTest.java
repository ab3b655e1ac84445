package org.homeward.shell.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.studio.Sop;
import org.homeward.studio.drafts.DraftWorkflow;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.testing.BrowserTest;
import org.homeward.testing.Chromium;
import org.homeward.testing.Stories;
import org.homeward.testing.Visitor;
import org.homeward.testing.WholeRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Every page, in each complete language: what axe finds, and words of another language. Structure and colours are the same
 * in each: axe looks at the English pages, with {@code -Plong} at all. Long, since each kind of page has cases or drafts of its own.
 */
@WholeRun
@BrowserTest
@DirtiesContext
@TestPropertySource(properties = "homeward.test.cases=pages")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesAreAccessibleTest {

    @Autowired
    Stories story;

    private static final Path AXE = Path.of("src/main/frontend/node_modules/axe-core/axe.min.js");

    private static final String SERIOUS = """
        async () => (await axe.run(document, {resultTypes: ['violations']})).violations
          .filter(found => ['serious', 'critical'].includes(found.impact))
          .map(found => found.id + ': ' + found.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | '))
        """;

    private static final List<String> BOARDS = List.of(
            "/overdue",
            "/overdue?scope=country&list=all",
            "/overdue?scope=corridor&list=all&stage=handover&child=true",
            "/overdue?scope=region",
            "/overdue/week?scope=country");

    @Autowired
    ApplicationContext application;

    @Autowired
    FinishedSteps finished;

    @Autowired
    Accounts accounts;

    @Autowired
    SopDrafts drafts;

    @Autowired
    DraftWorkflow course;

    private static final List<String> SOPS = List.of(
            "/studio",
            "/studio/repatriation",
            "/studio/identification?on=days&corridor=TH-KH",
            "/studio/repatriation?on=paths",
            "/studio/journey",
            "/studio/repatriation/versions",
            "/studio/deadlines");

    @LocalServerPort
    int port;

    /** One case for all pages that only read. */
    private @Nullable CaseNumber told;

    private CaseNumber atTheConsents() {
        if (told == null) {
            told = story.before(ReturnWishProcess.Step.ASK_CONSENTS);
        }
        return told;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "km", "th"})
    void no_page_has_a_serious_violation_and_no_page_of_another_script_a_latin_word(String language)
            throws IOException {
        // given
        var number = atTheConsents();
        var axe = Files.readString(AXE);
        var found = new LinkedHashMap<String, List<String>>();

        try (var chromium = new Chromium();
                var visitor = chromium.visitor(port)) {
            // when
            visitor.page().navigate("/");
            visitor.speak(language);
            look(visitor.page(), "sign-in", language, axe, found);
            visitor.page().navigate("/?wrong");
            look(visitor.page(), "sign-in, wrong", language, axe, found);
            visitor.signIn("th.shelter1", ToldStory.PASSWORD).speak(language);
            var pages = pages(visitor, "/cases/" + number);
            pages.put("handed in", "/tasks/" + doneBy(number, "TH-WPC-PTT") + "/done");
            pages.put("a step that is over", "/tasks/" + doneBy(number, "TH-WPC-PTT"));
            for (var page : pages.entrySet()) {
                visitor.open(page.getValue());
                look(visitor.page(), page.getKey(), language, axe, found);
            }
        }

        // then
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "km", "th"})
    void the_supervisors_board_has_no_serious_violation_and_no_latin_word(String language) throws IOException {
        // given
        atTheConsents();
        var axe = Files.readString(AXE);
        var found = new LinkedHashMap<String, List<String>>();

        try (var chromium = new Chromium();
                var visitor = chromium.visitor(port)) {
            // when
            visitor.signIn("th.focal.head", ToldStory.PASSWORD).speak(language);
            for (var page : BOARDS) {
                visitor.open(page);
                look(visitor.page(), page, language, axe, found);
            }
        }

        // then
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "km", "th"})
    void what_may_be_a_duplicate_has_no_serious_violation_and_no_latin_word(String language) throws IOException {
        // given
        var older = ToldStory.opened(application, 8_300_000).number();
        ToldStory.opened(application, 8_300_000);
        var axe = Files.readString(AXE);
        var found = new LinkedHashMap<String, List<String>>();

        // when
        for (var page : Map.of("dpo", "/protection/duplicates", "th.police.head", "/cases/" + older)
                .entrySet()) {
            try (var chromium = new Chromium();
                    var visitor = chromium.visitor(port)) {
                visitor.signIn(page.getKey(), ToldStory.PASSWORD).speak(language);
                visitor.open(page.getValue());
                look(visitor.page(), page.getValue(), language, axe, found);
            }
        }

        // then
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "km", "th"})
    void the_procedures_have_no_serious_violation_and_no_latin_word(String language) throws IOException {
        // given
        atTheConsents();
        var axe = Files.readString(AXE);
        var found = new LinkedHashMap<String, List<String>>();

        try (var chromium = new Chromium();
                var visitor = chromium.visitor(port)) {
            // when
            visitor.signIn("owner2", ToldStory.PASSWORD).speak(language);
            for (var page : SOPS) {
                visitor.open(page);
                look(visitor.page(), page, language, axe, found);
            }
        }

        // then
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "km", "th"})
    void a_drafts_pages_have_no_serious_violation_and_no_latin_word(String language) throws IOException {
        // given
        ToldStory.people(accounts);
        var owner = accounts.actorOf(accounts.byName("owner").orElseThrow());
        var model = "processes/repatriation/familyTracing.bpmn";
        var written = drafts.open(new Sop("repatriation"), owner);
        drafts.write(written, model, changed(model), owner);
        var reviewed = drafts.open(new Sop("repatriation"), owner);
        drafts.write(reviewed, model, changed(model), owner);
        course.askReview(reviewed, owner);
        var axe = Files.readString(AXE);
        var found = new LinkedHashMap<String, List<String>>();

        // when
        for (var account : List.of("owner", "owner2")) {
            try (var chromium = new Chromium();
                    var visitor = chromium.visitor(port)) {
                visitor.signIn(account, ToldStory.PASSWORD).speak(language);
                for (var page : List.of(
                        "/studio/upload",
                        "/studio/drafts/" + written,
                        "/studio/drafts/" + written + "/texts/familyTracing.bpmn",
                        "/studio/drafts/" + reviewed,
                        "/studio/drafts/" + reviewed + "/compare",
                        "/studio/drafts/" + reviewed + "/publish")) {
                    visitor.open(page);
                    assertThat(visitor.page().locator("h1").count()).as(page).isOne();
                    look(visitor.page(), account + " " + page, language, axe, found);
                }
                assertThat(visitor.complaints()).isEmpty();
            }
        }

        // then
        assertThat(found).isEmpty();
    }

    private static byte[] changed(String model) throws IOException {
        return Files.readString(Path.of(model))
                .replace("<bpmn:documentation>", "<bpmn:documentation>Ask at home. ")
                .getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, String> pages(Visitor visitor, String ofCase) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("inbox", "/inbox");
        pages.put("inbox of the agency", "/inbox?scope=agency");
        pages.put("what others do", "/inbox?scope=waiting");
        pages.put("an empty list", "/inbox?scope=agency&child=true");
        pages.put("a wrong filter", "/inbox?stage=none");
        pages.put("calendar", "/calendar");
        pages.put("calendar as a list", "/calendar?view=list");
        pages.put("an empty month", "/calendar?month=2031-05&scope=mine");
        pages.put("calendar address", "/calendar/address");
        pages.put("cases", "/cases");
        pages.put("new case", "/cases/new");
        pages.put("account", "/account");
        pages.put("not let in", "/sign-in/refused?why=account");
        pages.put("no such page", "/no-such-page");
        pages.put("case", ofCase);
        var page = visitor.open(ofCase);
        pages.put("task", href(page, "a[href^='/tasks/']"));
        pages.put("diagram", href(page, "a[href*='/diagram/']"));
        pages.put("the whole journey", href(page, "a[href$='/diagram/returnJourney']"));
        pages.put("timetable", href(page, "a[href*='/timetable']"));
        pages.put("withdrawal", href(page, "a[href$='/withdrawal']"));
        pages.put("answers of a step", href(page, "a[href$='/answers']"));
        pages.put("what is known", ofCase + "/file");
        pages.put("services", ofCase + "/services");
        pages.put("corrections", ofCase + "/file/corrections");
        var file = visitor.open(ofCase + "/file");
        pages.put("asking for a correction", href(file, "a[href$='/correction']"));
        pages.put("correction of a contact", href(file, "#contact a[href$='/correction']"));
        pages.put("correction of a service", href(file, "#services a[href$='/correction']"));
        return pages;
    }

    private StepId doneBy(CaseNumber number, String agency) {
        return finished.ofCase(number).stream()
                .filter(step -> step.agency().value().equals(agency))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String href(Page page, String selector) {
        return page.locator(selector).first().getAttribute("href");
    }

    static void look(Page page, String name, String language, String axe, Map<String, List<String>> found) {
        var here = new ArrayList<String>();
        if (language.equals("en") || Boolean.getBoolean("homeward.long")) {
            page.evaluate(axe);
            ((List<?>) page.evaluate(SERIOUS)).forEach(violation -> here.add(violation.toString()));
        }
        if (!language.equals("en")) {
            here.addAll(LatinWords.in(page));
        }
        if (!here.isEmpty()) {
            found.put(language + ", " + name, here);
        }
    }
}
