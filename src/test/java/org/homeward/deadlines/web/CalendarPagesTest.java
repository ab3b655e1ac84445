package org.homeward.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Calendars on pages: shown, previewed, confirmed; years that no case rests on. */
@WebTest
class CalendarPagesTest {

    private static final String TABLE = "date,kind,name,source\n2044-04-14,holiday,Lao New Year,gazette\n";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void a_table_is_previewed_and_in_force_only_when_it_is_confirmed() throws Exception {
        // when
        var preview = upload("/directory/calendars/LA/2044/file", TABLE);
        var before = text(send(get("/directory/calendars?country=LA&year=2044")));
        var done = send(post("/directory/calendars/LA/2044")
                .param("table", hidden(preview, "table").replace("&#10;", "\n"))
                .param("official", "true")
                .param("source", "gazette")
                .param("basis", hidden(preview, "basis")));

        // then
        assertThat(text(preview)).contains("2044-04-14").contains("Check the changes");
        assertThat(before).contains("There is no table for this year");
        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(text(send(get(done.getRedirectedUrl())))).contains("gazette", "owner3", "keep their dates");
        assertThat(text(send(get("/directory/calendars?country=LA&year=2044")))).contains("2044-04-14", "announced");
        assertThat(text(send(get("/directory/calendars/LA/2044/csv")))).isEqualTo(TABLE);
        assertThat(text(send(get("/directory/calendars/LA/2044/ics")))).contains("DTSTART;VALUE=DATE:20440414");
    }

    @Test
    void where_days_and_hours_come_from_is_told_by_title() throws Exception {
        // when
        var page = text(send(get("/directory/calendars?country=CN&year=2025")));

        // then
        assertThat(page)
                .contains("State Council, notice on the 2025 holidays; holiday-cn", "Working time of state organs")
                .doesNotContain("GOV-CN-2024-12", "HOURS-CN");
    }

    @Test
    void a_table_that_changed_since_the_preview_is_not_overwritten() throws Exception {
        // when
        var answer = send(post("/directory/calendars/LA/2045")
                .param("table", TABLE.replace("2044", "2045"))
                .param("source", "gazette")
                .param("basis", "999999"));

        // then
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Somebody changed this table");
    }

    @Test
    void a_wrong_table_a_wrong_day_and_wrong_hours_are_told_on_the_page() throws Exception {
        var table = upload("/directory/calendars/LA/2045/file", "date,kind,name,source\nsoon,holiday,A day,x\n");
        var day = send(post("/directory/calendars/LA/2045/day")
                .param("date", "2045-02-30")
                .param("kind", "holiday"));
        var hours =
                send(post("/directory/hours/LA/preview").param("opens", "17:00").param("closes", "08:00"));

        assertThat(table.getStatus()).isEqualTo(422);
        assertThat(text(table)).contains("Line 2: enter a date like 2027-04-13.");
        assertThat(day.getStatus()).isEqualTo(422);
        assertThat(hours.getStatus()).isEqualTo(422);
        assertThat(text(hours)).contains("Enter a closing time after the opening time.");
    }

    @Test
    void an_agencys_hours_are_previewed_and_confirmed() throws Exception {
        // given
        var asked = post("/directory/hours/LA/preview");
        var confirmed = post("/directory/hours/LA");
        for (var request : new AbstractMockHttpServletRequestBuilder<?>[] {asked, confirmed}) {
            request.param("opens", "09:00")
                    .param("closes", "15:00")
                    .param("restDays", "SUNDAY")
                    .param("from", "2044-01-01")
                    .param("to", "2044-01-31")
                    .param("source", "order");
        }

        // when
        var preview = send(asked);
        var done = send(confirmed);

        // then
        assertThat(text(preview)).contains("09:00–15:00");
        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(text(send(get(done.getRedirectedUrl())))).contains("09:00–15:00", "order");
        assertThat(text(send(get("/directory/calendars?country=LA&year=2044")))).contains("31 Jan 2044");
    }

    @Test
    void four_weekly_rest_days_are_refused_as_two_countries_might_share_no_working_day() throws Exception {
        // when
        var answer = send(post("/directory/hours/LA/preview")
                .param("opens", "09:00")
                .param("closes", "15:00")
                .param("restDays", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY")
                .param("from", "2044-01-01")
                .param("to", "2044-01-31")
                .param("source", "order"));

        // then
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("at least four days must be working days.");
    }

    @Test
    void another_countrys_calendar_is_read_but_neither_tried_out_nor_changed() throws Exception {
        // when
        var page = send(get("/directory/calendars?country=KH&year=2044"));
        var table = upload("/directory/calendars/KH/2044/file", TABLE);
        var day = send(post("/directory/calendars/KH/2044/day").param("date", "2044-04-14"));
        var confirmed = send(post("/directory/calendars/KH/2044").param("table", TABLE));
        var hours = send(post("/directory/hours/KH/preview").param("opens", "09:00"));
        var confirmedHours = send(post("/directory/hours/KH").param("opens", "09:00"));

        // then
        assertThat(text(page))
                .contains("Process owners and administrators of Cambodia change these holidays")
                .doesNotContain("Show what would change");
        assertThat(Stream.of(table, day, confirmed, hours, confirmedHours).map(MockHttpServletResponse::getStatus))
                .containsOnly(403);
        assertThat(text(table)).contains("You can do this for your own country only.");
    }

    private MockHttpServletResponse upload(String path, String content) throws Exception {
        return send(multipart(path)
                .file(new MockMultipartFile("file", "a.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .param("official", "true")
                .param("source", "gazette"));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var owner = Caller.of(mvc, accounts, "owner3").actor();
        return mvc.perform(request.header("Accept-Language", "en")
                        .header("Accept", "text/html, */*;q=0.8")
                        .with(csrf())
                        .with(authentication(new ActorAuthentication(owner))))
                .andReturn()
                .getResponse();
    }

    private static String hidden(MockHttpServletResponse page, String name) throws Exception {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(text(page));
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
