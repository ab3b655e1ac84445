package org.homeward.inbox.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.casefile.Consents;
import org.homeward.cases.ConsentWithdrawals;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** The calendar as its reader sees it: the month, the list, and what isn't there. */
@WebTest
class StepCalendarPageTest {

    @Autowired
    Stories story;

    @Autowired
    Accounts accounts;

    @Autowired
    Consents consents;

    @Autowired
    ConsentWithdrawals withdrawals;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void the_list_leads_to_the_step_and_names_nobody() throws Exception {
        // given
        var number = story.opened(Map.of("givenName", "Quillon", "familyName", "Vexworth"));
        var step = story.open(number, IdentificationProcess.Step.SCREEN_PERSON);

        // when
        var days = days("th.police1", "");

        // then
        assertThat(days).anySatisfy(day -> assertThat(day)
                .contains(
                        "\"case\":\"" + number + "\"",
                        "\"kind\":\"due\"",
                        "\"day\":\"2026-03-03\"",
                        step.id().value()));
        assertThat(String.join("", days)).doesNotContain("Quillon", "Vexworth");
    }

    @Test
    void the_month_has_a_heading_for_each_weekday_and_marks_today() throws Exception {
        // when
        var page = page("th.police1", "/calendar");

        // then: 2 March 2026 is a Monday, in the Buddhist year 2569
        assertThat(page).contains("มีนาคม 2569", "<caption", "scope=\"col\"", "hw-cal-today", "aria-current=\"date\"");
        assertThat(page.split("<th scope=\"col\"")).hasSize(8);
        assertThat(page).contains("datetime=\"2026-03-02\"", "month=2026-02", "month=2026-04");
    }

    @Test
    void holidays_of_the_readers_country_stand_on_their_days_and_those_of_others_do_not() throws Exception {
        assertThat(page("th.police1", "/calendar?month=2026-04")).contains("สงกรานต์");
        assertThat(page("th.police1", "/calendar?month=2026-11")).doesNotContain("น้ำ");
        assertThat(page("kh.mosvy1", "/calendar?month=2026-11")).contains("អុំទូក");
    }

    @Test
    void a_month_without_entries_says_what_will_appear() throws Exception {
        assertThat(page("th.police1", "/calendar?month=2031-05&scope=mine")).contains("hw-empty", "scope=agency");
        assertThat(page("th.police1", "/calendar?view=list&month=2031-05&kind=visit"))
                .contains("hw-empty");
    }

    @Test
    void what_is_no_month_scope_or_kind_is_refused() throws Exception {
        for (var wrong : List.of("month=2026-13", "month=9999-01", "month=x", "scope=all", "kind=x", "view=week")) {
            assertThat(get("th.police1", "/calendar?" + wrong).getStatus())
                    .as(wrong)
                    .isBetween(400, 422);
        }
        for (var odd : List.of("kind=due,", "kind=&kind=due", "kind=,,", "kind=")) {
            assertThat(get("th.police1", "/calendar?" + odd).getStatus())
                    .as(odd)
                    .isEqualTo(200);
            assertThat(get("th.police1", "/api/v1/calendar?" + odd).getStatus())
                    .as(odd)
                    .isEqualTo(200);
        }
        assertThat(get("th.police1", "/api/v1/calendar?from=2026-03-01&to=2027-03-02")
                        .getStatus())
                .isEqualTo(422);
        assertThat(get("th.police1", "/api/v1/calendar?from=2026-02-30").getStatus())
                .isEqualTo(422);
    }

    @Test
    void a_step_that_was_submitted_is_gone() throws Exception {
        // given
        var number = story.opened();
        var step = story.open(number, IdentificationProcess.Step.SCREEN_PERSON).id();
        assertThat(numbers("th.police1")).contains(step.value());

        // when
        story.play(number, IdentificationProcess.Step.SCREEN_PERSON, Map.of());

        // then
        assertThat(numbers("th.police1")).doesNotContain(step.value());
    }

    @Test
    void the_other_side_sees_nothing_before_the_share_and_nothing_once_it_is_withdrawn() throws Exception {
        // given
        var number = story.before(RepatriationProcess.Step.REQUEST_TRACING);
        var origin = List.of("kh.mosvy1", "kh.mosvy.head", "kh.btb1");
        for (var reader : origin) {
            assertThat(numbers(reader)).doesNotContain(number.value());
        }
        story.tellBefore(number, OriginResponseProcess.Step.REPORT_ASSESSMENT);
        assertThat(numbers("kh.mosvy1")).contains(number.value());

        // when
        withdrawShare(number);
        story.steps(number);

        // then: the task to destroy what was received is all that is left
        for (var reader : origin) {
            assertThat(days(reader, "").stream().filter(day -> day.contains(number.value())))
                    .allSatisfy(day -> assertThat(day).contains(InformationRecallProcess.Step.CONFIRM_DESTRUCTION));
        }
    }

    @Test
    void a_member_of_a_panel_sees_the_day_for_which_it_was_called_together() throws Exception {
        // given
        var number = story.before(PanelDecisionProcess.Step.CALL_PANEL);

        // when
        story.play(number, PanelDecisionProcess.Step.CALL_PANEL, Map.of("panelMeetsOn", "2026-03-20"));

        // then
        assertThat(days("th.labour1", "&kind=meeting"))
                .anySatisfy(day -> assertThat(day).contains(number.value(), "\"day\":\"2026-03-20\""));
        assertThat(numbers("th.border1")).doesNotContain(number.value());
    }

    private void withdrawShare(CaseNumber number) {
        var shelter = story.actor("th.shelter1");
        ActingParty.as(shelter.agency(), () -> {
            var given = consents.of(number, shelter).stream()
                    .filter(consent -> consent.purpose() == Purpose.ShareWithOriginAgency)
                    .findFirst()
                    .orElseThrow();
            return withdrawals.withdraw(
                    number, given.id(), ToldStory.answers("consentWithdrawal", 0, clock.instant()), shelter);
        });
    }

    private String numbers(String account) throws Exception {
        return String.join(" ", days(account, ""));
    }

    /** All entries of a quarter, page by page. */
    private List<String> days(String account, String filter) throws Exception {
        var path = "/api/v1/calendar?from=2026-02-20&to=2026-06-30&limit=200" + filter;
        var found = new ArrayList<String>();
        var after = "";
        do {
            var page = json.readTree(text(get(account, path + after)));
            page.get("items").forEach(item -> found.add(item.toString()));
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        return found;
    }

    private String page(String account, String path) throws Exception {
        var answer = get(account, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return text(answer);
    }

    private MockHttpServletResponse get(String account, String path) throws Exception {
        return Caller.of(mvc, accounts, account).get(path);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
