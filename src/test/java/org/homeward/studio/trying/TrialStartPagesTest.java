package org.homeward.studio.trying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.platform.demo.ToldStory;
import org.homeward.studio.Sop;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

@WholeRun
@WebTest
class TrialStartPagesTest {

    private static final Sop IDENTIFICATION = new Sop("identification");
    private static final Pattern STEP = Pattern.compile("/steps/([0-9a-f-]{36})\"");

    private final DemoAnswers answers = new DemoAnswers();

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    SopDrafts drafts;

    @Autowired
    Scenarios scenarios;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void an_owner_walks_through_a_draft_step_by_step() throws Exception {
        // given
        var at = page();
        assertThat(owner().get(at).getContentAsString()).contains("Begin a walk", "Identification");
        var walk = begun(at);

        // when
        var first = owner().get(walk).getContentAsString();
        var answered = owner().post(walk + "/steps/" + step(first), screening());

        // then
        assertThat(first).contains("Screen the person", "indicators", "Thailand");
        assertThat(answered.getStatus()).as(answered.getContentAsString()).isEqualTo(200);
        var second = owner().get(walk).getContentAsString();
        assertThat(second).contains("Make the person safe", "Answered: Screen the person");
        assertThat(owner().post(walk + "/end", "{}").getStatus()).isEqualTo(302);
        assertThat(owner().get(walk).getStatus()).isEqualTo(404);
    }

    @Test
    void what_the_form_does_not_take_is_told_at_its_field() throws Exception {
        // given
        var walk = begun(page());
        var step = step(owner().get(walk).getContentAsString());

        // when
        var wrong = owner().post(walk + "/steps/" + step, "{\"data\":{\"nobodyAsked\":1}}");

        // then
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("nobodyAsked");
        assertThat(owner().post(walk + "/steps/" + step, "no json").getStatus()).isEqualTo(422);
        owner().post(walk + "/end", "{}");
    }

    @Test
    void another_owner_may_go_on_and_keeps_the_walk() throws Exception {
        // given
        var at = page();
        var walk = begun(at);
        var other = caller("owner2");

        // when
        var seen = other.get(walk).getContentAsString();
        assertThat(other.post(walk + "/scenario?name=Early", "{}").getStatus()).isEqualTo(422);
        assertThat(other.post(walk + "/steps/" + step(seen), screening()).getStatus())
                .isEqualTo(200);
        var kept = other.post(walk + "/scenario?name=ScreeningAlone", "{}");

        // then
        assertThat(kept.getStatus()).isEqualTo(302);
        assertThat(owner().get(at).getContentAsString())
                .contains("ScreeningAlone")
                .doesNotContain(">owner<", ">owner2<");
        assertThat(owner().post(at + "/scenarios", "{}").getContentAsString()).contains("ScreeningAlone", "passed");
        owner().post(walk + "/end", "{}");
    }

    @Test
    void walks_of_the_program_are_taken_out_all_of_them_or_none() throws Exception {
        // given
        var at = page();
        var walks = "/delivered/removal?walk=identification/event_notApparent&walk=returnJourney/event_notApparent";
        assertThat(owner().get(at).getContentAsString()).contains("Identification: No signs of trafficking");

        // when / then
        assertThat(owner().post(at + walks + "&walk=identification/event_ofNoModel", "{}")
                        .getStatus())
                .isEqualTo(404);
        assertThat(scenarios.takenOut(IDENTIFICATION, Locale.ENGLISH)).isEmpty();

        // when
        var taken = owner().post(at + walks, "{}");

        // then
        assertThat(taken.getStatus()).isEqualTo(302);
        assertThat(owner().get(at).getContentAsString())
                .contains("Identification: Person identified")
                .doesNotContain("Identification: No signs of trafficking");
        assertThat(scenarios.takenOut(IDENTIFICATION, Locale.ENGLISH)).hasSize(2);
        scenarios.forgetTakenOut(IDENTIFICATION);
    }

    @Test
    void nobody_but_a_process_owner_finds_a_walk() throws Exception {
        // given
        var walk = begun(page());

        // when / then
        for (var account : new String[] {"th.police1", "th.focal.head", "admin"}) {
            assertThat(caller(account).get(walk).getStatus()).as(account).isEqualTo(404);
            assertThat(caller(account).post(walk + "/time", "{}").getStatus())
                    .as(account)
                    .isEqualTo(404);
        }
        owner().post(walk + "/end", "{}");
    }

    @Test
    void a_beginning_that_the_draft_has_not_is_refused() throws Exception {
        var answer = owner().post(page() + "?process=nothing&child=false&host=TH&origin=KH", "{}");
        assertThat(answer.getStatus()).isEqualTo(422);
    }

    private String screening() throws Exception {
        return json.writeValueAsString(
                Map.of("data", answers.of("screening", 3, Instant.parse("2026-03-02T02:00:00Z"), Map.of())));
    }

    private String page() {
        return "/studio/drafts/" + drafts.open(IDENTIFICATION, owner().actor()) + "/try";
    }

    private String begun(String at) throws Exception {
        var begun = owner().post(at + "?process=identification&child=false&host=TH&origin=KH", "{}");
        assertThat(begun.getStatus()).as(begun.getContentAsString()).isEqualTo(302);
        return String.valueOf(begun.getRedirectedUrl());
    }

    private static String step(String page) {
        var found = STEP.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Caller owner() {
        return caller("owner");
    }

    private Caller caller(String account) {
        return Caller.of(mvc, accounts, account);
    }
}
