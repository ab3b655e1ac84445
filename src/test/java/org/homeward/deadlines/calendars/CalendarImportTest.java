package org.homeward.deadlines.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.deadlines.DueExplanations;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A changed holiday table: what counts in it moves, with its dates before and after; nothing else does. */
@WholeRun
@WebTest
class CalendarImportTest {

    private static final CountryCode KH = new CountryCode("KH");

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    DueExplanations explanations;

    @Autowired
    JsonMapper json;

    private ToldStory story;
    private OpenStep step;
    private LocalDate day;
    private String table;

    @BeforeEach
    void a_request_waits_in_cambodia() throws Exception {
        ToldStory.people(accounts);
        story = ToldStory.opened(application, 748_101).before(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        step = workItems.ofCase(story.number()).stream()
                .filter(open -> open.key().equals(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST))
                .findFirst()
                .orElseThrow();
        day = calendars.of(KH).day(step.due());
        table = text(ask("owner", ""));
    }

    @AfterEach
    void the_table_is_as_it_was() throws Exception {
        replace(table, "?official=" + (day.getYear() < 2027) + "&source=as+it+was");
        assertThat(workItems.find(step.id()).orElseThrow().due()).isEqualTo(step.due());
    }

    @Test
    void what_counts_in_a_changed_table_moves_and_nothing_else() throws Exception {
        // given
        var others = others();
        var next = calendars.of(KH).closes(nextWorkingDay());

        // when
        var shown = replace(changed(), "?dryRun=true&source=gazette");
        var dueBeforeConfirmed = workItems.find(step.id()).orElseThrow().due();
        var done = replace(changed(), "?source=gazette");

        // then
        assertThat(dueBeforeConfirmed).isEqualTo(step.due());
        assertThat(shown.get("moved")).isEqualTo(done.get("moved"));
        assertThat(moved(done, step.key(), step.due(), next)).isPositive();
        assertThat(done.toString())
                .doesNotContain(story.number().value())
                .doesNotContain(step.id().value());
        assertThat(workItems.find(step.id()).orElseThrow().due()).isEqualTo(next);
        assertThat(explanations.sentences(step.id(), Locale.ENGLISH).toString()).contains("A day of the test");
        assertThat(others()).isEqualTo(others);
    }

    @Test
    void who_keeps_the_calendar_of_another_country_neither_tries_nor_changes_this_one() throws Exception {
        for (var query : List.of("?dryRun=true&source=gazette", "?source=gazette")) {
            // when
            var answer = mvc.perform(put(path(query))
                            .contentType("text/csv")
                            .content(changed())
                            .with(httpBasic("owner", ToldStory.PASSWORD)))
                    .andReturn()
                    .getResponse();

            // then
            assertThat(answer.getStatus()).as(query).isEqualTo(403);
            assertThat(text(answer)).contains("for your own country only").doesNotContain("moved");
        }
        assertThat(text(ask("owner", ""))).isEqualTo(table);
    }

    @Test
    void the_same_table_again_moves_nothing() throws Exception {
        // when
        var done = replace(table, "?source=gazette");

        // then
        assertThat(done.get("moved")).isEmpty();
    }

    @Test
    void wrong_content_is_refused_by_line_and_nothing_changes() throws Exception {
        // when
        var answer = send("date,kind,name,source\n" + day + ",closed,A day,test\n", "?source=gazette", "text/csv");

        // then
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(json.readTree(text(answer)).at("/errors/0/field").asString()).isEqualTo("file");
        assertThat(text(ask("owner", ""))).isEqualTo(table);
        assertThat(send("{}", "", "application/json").getStatus()).isEqualTo(415);
        assertThat(send(changed(), "?official=perhaps", "text/csv").getStatus()).isEqualTo(422);
    }

    @Test
    void only_who_keeps_calendars_may_read_or_change_them() throws Exception {
        assertThat(ask("kh.mosvy.head", "").getStatus()).isEqualTo(403);
        assertThat(mvc.perform(put(path(""))
                                .contentType("text/csv")
                                .content(changed())
                                .with(httpBasic("kh.mosvy.head", ToldStory.PASSWORD)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    /** The due dates of all open steps but the one in question, and those that another country's calendar gives. */
    private Map<StepId, String> others() {
        return workItems.ofCase(story.number()).stream()
                .filter(open ->
                        !open.id().equals(step.id()) && !open.agency().country().equals(KH))
                .collect(
                        Collectors.toMap(OpenStep::id, open -> open.due() + " " + open.nextTalk() + " " + open.warn()));
    }

    private LocalDate nextWorkingDay() {
        return day.plusDays(1)
                .datesUntil(day.plusDays(30))
                .filter(calendars.of(KH)::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }

    private String changed() {
        return table + day + ",holiday,A day of the test,test\n";
    }

    private JsonNode replace(String content, String query) throws Exception {
        var answer = send(content, query, "text/csv");
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(200);
        return json.readTree(text(answer));
    }

    private MockHttpServletResponse send(String content, String query, String type) throws Exception {
        return mvc.perform(put(path(query))
                        .contentType(type)
                        .content(content.getBytes(StandardCharsets.UTF_8))
                        .with(httpBasic("owner2", ToldStory.PASSWORD)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse ask(String account, String query) throws Exception {
        return mvc.perform(get(path(query)).with(httpBasic(account, ToldStory.PASSWORD)))
                .andReturn()
                .getResponse();
    }

    private String path(String query) {
        return "/api/v1/calendars/KH/" + day.getYear() + query;
    }

    /** How many of a step's dates moved so. */
    private static int moved(JsonNode answer, String step, Instant before, Instant after) {
        for (var moved : answer.get("moved")) {
            for (var dates : moved.get("dates")) {
                if (moved.get("step").asString().equals(step)
                        && instant(dates, "before").equals(before)
                        && instant(dates, "after").equals(after)) {
                    return dates.get("count").asInt();
                }
            }
        }
        return 0;
    }

    private static Instant instant(JsonNode moved, String field) {
        return OffsetDateTime.parse(moved.get(field).asString()).toInstant();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
