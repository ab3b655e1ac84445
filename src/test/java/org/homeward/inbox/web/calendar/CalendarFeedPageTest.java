package org.homeward.inbox.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.CalendarAddresses;
import org.homeward.directory.people.Role;
import org.homeward.inbox.StepHandling;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** What a calendar program gets at a person's address: a word, a day and a number, and nobody else gets anything. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class CalendarFeedPageTest {

    /** All that a file may hold, line by line: no zone, no place, no link, no name of step, agency or system. */
    private static final String ALLOWED = String.join(
            "|",
            "(BEGIN|END):(VCALENDAR|VEVENT)",
            "PRODID:-//-//-//EN",
            "VERSION:2\\.0",
            "CALSCALE:GREGORIAN",
            "DT(START|STAMP):[0-9]{8}T[0-9]{6}Z",
            "DT(START|END);VALUE=DATE:[0-9]{8}",
            "SUMMARY:(Due|Talk|Visit|Travel|Panel) C-[0-9A-Z]{4}-[0-9A-Z]{4}",
            "UID:[0-9a-f-]{36}",
            "TRANSP:TRANSPARENT",
            "CLASS:CONFIDENTIAL");

    @Autowired
    Stories story;

    @Autowired
    Accounts accounts;

    @Autowired
    CalendarAddresses addresses;

    @Autowired
    StepHandling desk;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc mvc;

    private final String officer = "feed-" + UUID.randomUUID().toString().substring(0, 30);

    @BeforeEach
    void the_officer_works_for_the_police() {
        var police = story.actor("th.police1");
        create(officer, "en", police);
    }

    @Test
    void it_holds_the_own_steps_day_and_number_and_nothing_else() throws Exception {
        // given
        var mine = taken();
        var free = story.opened();
        var secret = addresses.make(actor()).secret();

        // when
        var answer = read(secret, "192.0.2.10");
        var file = text(answer);

        // then
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(file).contains("SUMMARY:Due " + mine).doesNotContain(free.value());
        assertThat(file.split("\r\n")).allMatch(line -> line.matches(ALLOWED));
        assertThat(file).contains("DTSTART:20260303T030000Z");
    }

    @Test
    void an_entry_keeps_its_id_and_goes_away_with_its_step() throws Exception {
        // given
        var mine = taken();
        var secret = addresses.make(actor()).secret();
        var before = ids(read(secret, "192.0.2.11"));

        // when
        clock.advance(Duration.ofMinutes(5));
        var later = ids(read(secret, "192.0.2.11"));
        ActingParty.as(actor().agency(), () -> {
            desk.giveBack(
                    story.open(mine, IdentificationProcess.Step.SCREEN_PERSON).id(), actor());
            return true;
        });

        // then
        assertThat(later).isEqualTo(before).contains("UID:");
        assertThat(text(read(secret, "192.0.2.11"))).contains("BEGIN:VCALENDAR").doesNotContain(mine.value());
    }

    @Test
    void its_words_are_in_the_persons_language() throws Exception {
        // given
        var khmer = "feed-" + UUID.randomUUID().toString().substring(0, 30);
        create(khmer, "km", story.actor("th.police1"));
        var number = story.opened();
        take(number, accounts.actorOf(accounts.byName(khmer).orElseThrow()));
        var secret = addresses
                .make(accounts.actorOf(accounts.byName(khmer).orElseThrow()))
                .secret();

        // when, then
        assertThat(text(read(secret, "192.0.2.12"))).contains("SUMMARY:កាលកំណត់ " + number);
    }

    @Test
    void it_makes_no_session_and_no_cookie_and_is_kept_by_nobody_on_the_way() throws Exception {
        // given
        var secret = addresses.make(actor()).secret();

        // when
        var result = asked(secret, "192.0.2.13");

        // then
        assertThat(result.getRequest().getSession(false)).isNull();
        var answer = result.getResponse();
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void whatever_is_wrong_with_an_address_is_answered_the_same_and_with_nothing() throws Exception {
        // given
        var replaced = addresses.make(actor()).secret();
        var revoked = addresses.make(actor()).secret();
        addresses.revoke(actor());
        create("feed-gone", "en", story.actor("th.police1"));
        var gone = addresses
                .make(accounts.actorOf(accounts.byName("feed-gone").orElseThrow()))
                .secret();
        accounts.disable("feed-gone");

        // when, then
        var unknown = told(read("A".repeat(43), "192.0.2.14"));
        assertThat(unknown).startsWith("404").endsWith("||");
        for (var secret : new String[] {replaced, revoked, gone, "x", "A".repeat(500), "address"}) {
            assertThat(told(read(secret, "192.0.2.14"))).isEqualTo(unknown);
        }
    }

    @Test
    void no_log_holds_the_address(CapturedOutput output) throws Exception {
        // given
        var secret = addresses.make(actor()).secret();

        // when
        read(secret, "192.0.2.15");
        addresses.revoke(actor());
        read(secret, "192.0.2.15");
        mvc.perform(post("/calendar/" + secret + ".ics")).andReturn();

        // then
        assertThat(output.getAll()).doesNotContain(secret);
    }

    @Test
    void whoever_asks_too_often_is_told_to_come_later_whatever_the_address() throws Exception {
        // given
        var secret = addresses.make(actor()).secret();
        for (int i = 0; i < 100; i++) {
            read("B".repeat(43), "192.0.2.16");
        }

        // when
        var answer = read(secret, "192.0.2.16");

        // then
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("900");
        assertThat(read(secret, "192.0.2.17").getStatus()).isEqualTo(200);
    }

    private CaseNumber taken() {
        var number = story.opened(Map.of("givenName", "Quillon", "familyName", "Vexworth"));
        take(number, actor());
        return number;
    }

    private void take(CaseNumber number, Actor actor) {
        ActingParty.as(actor.agency(), () -> {
            desk.take(
                    story.open(number, IdentificationProcess.Step.SCREEN_PERSON).id(), actor);
            return true;
        });
    }

    private Actor actor() {
        return accounts.actorOf(accounts.byName(officer).orElseThrow());
    }

    private void create(String username, String language, Actor like) {
        if (accounts.byName(username).isEmpty()) {
            accounts.create(
                    new AccountInput(
                            username,
                            "Test person",
                            Set.of(Role.caseworker),
                            like.functions(),
                            like.agency(),
                            language,
                            false),
                    "a-password-of-the-tests");
        }
    }

    private MockHttpServletResponse read(String secret, String from) throws Exception {
        return asked(secret, from).getResponse();
    }

    private MvcResult asked(String secret, String from) throws Exception {
        return mvc.perform(get("/calendar/" + secret + ".ics").with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                }))
                .andReturn();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String ids(MockHttpServletResponse answer) throws Exception {
        return String.join(
                " ",
                text(answer).lines().filter(line -> line.startsWith("UID:")).toList());
    }

    /** All that an answer tells. */
    private static String told(MockHttpServletResponse answer) throws Exception {
        var headers = answer.getHeaderNames().stream()
                .sorted()
                .map(name -> name + "=" + answer.getHeaders(name))
                .toList();
        return answer.getStatus() + " " + headers + "|" + text(answer) + "|";
    }
}
