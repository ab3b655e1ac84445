package org.homeward.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.homeward.shared.JsonText;
import org.homeward.testing.PageTest;
import org.homeward.testing.Viewers;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A field for a day takes keys whatever was typed into it before: what is no day is told and stays to be mended. Each form gets four
 * of the wrong dates in turn, at one of two widths, with {@code -Plong} all fifty at both.
 */
@PageTest
class DateFieldTest {

    /** Half dates, and dates that no calendar has. */
    public static final List<String> NO_DAYS = List.of(
            "31/02/2026",
            "1/2",
            "1",
            "1/",
            "1/2/",
            "1/2/2",
            "1/2/26",
            "30/02/2024",
            "29/02/2025",
            "31/04/2026",
            "31/11/2026",
            "0/1/2026",
            "1/0/2026",
            "00/00/0000",
            "32/01/2026",
            "13/13/2026",
            "99/99/9999",
            "2026",
            "2026-",
            "2026-02",
            "2026-02-31",
            "2026/13/01",
            "2026-00-10",
            "12/05/0001",
            "12/05/1899",
            "12/05/20266",
            "01.02",
            "1-2",
            "//",
            "---",
            "..",
            "this week",
            "tomorrow",
            "last week",
            "n/a",
            "?",
            "-",
            "0",
            "000000",
            "31022026",
            "12 May",
            "12 May 2026",
            "May",
            "១២/០៥",
            "๓๑/๐๒/๒๕๖๙",
            "12/5/2026/1",
            "1/1/1/1",
            "1e3/1/2026",
            "<b>1/2</b>",
            "12/05/2026 or 13/05/2026");

    /** Most changes of the page from a key to the next rest: a calendar of six weeks, drawn anew and shown. */
    private static final int MOST_CHANGES = 400;

    private static final boolean LONG = Boolean.getBoolean("homeward.long");
    private static final int EACH_RUN = 4;
    private static final List<Integer> WIDTHS = List.of(1280, 360);
    private static final JsonMapper JSON = JsonText.MAPPER;

    private static Viewers viewers;

    @BeforeAll
    static void open() {
        viewers = new Viewers();
    }

    @AfterAll
    static void close() {
        viewers.close();
    }

    @BeforeEach
    void nothing_is_complained_of_yet() {
        viewers.complaints();
    }

    @Test
    void after_a_date_that_is_no_day_the_field_takes_a_right_one() throws IOException {
        assertTakesKeys(Path.of("forms/identification/identification-interview.form"), NO_DAYS.subList(0, 4), WIDTHS);
    }

    @WholeRun
    @ParameterizedTest(name = "{0}")
    @MethodSource("formsWithDays")
    void each_form_takes_a_right_day_after_wrong_ones(Path form) throws IOException {
        var place = formsWithDays().indexOf(form);
        var turn = place * EACH_RUN % (NO_DAYS.size() - EACH_RUN);
        assertThat(NO_DAYS).hasSize(50);
        if (LONG) {
            assertTakesKeys(form, NO_DAYS, WIDTHS);
        } else {
            assertTakesKeys(form, NO_DAYS.subList(turn, turn + EACH_RUN), List.of(WIDTHS.get(place % WIDTHS.size())));
        }
    }

    @Test
    void a_date_input_of_a_page_keeps_what_is_no_day_and_takes_a_right_one() {
        assertPageTakesKeys(NO_DAYS.subList(0, 8));
    }

    @WholeRun
    @Test
    void a_date_input_of_a_page_takes_a_right_day_after_each_of_fifty_wrong_ones() {
        assertPageTakesKeys(NO_DAYS);
    }

    private static void assertPageTakesKeys(List<String> noDays) {
        for (int width : WIDTHS) {
            viewers.page().setViewportSize(width, 800);
            var input = viewers.ask("plainDay", "2026-03-01", "2026-12-31").asString();
            for (int at = 0; at < noDays.size(); at++) {
                var noDay = noDays.get(at);
                typeOver(input, noDay, at % 2 == 0 ? "Tab" : "Enter");
                var wrong = viewers.ask("plainDayNow");
                typeOver(input, "%02d/03/2026".formatted(at % 28 + 1), "Tab");
                assertThat(wrong.path("sent").asString()).as(noDay).isEmpty();
                assertThat(wrong.path("told").asString()).as(noDay).startsWith("There is no such day in the calendar.");
                assertThat(viewers.ask("plainDayNow").toString())
                        .isEqualTo("{\"sent\":\"2026-03-%02d\",\"told\":\"\"}".formatted(at % 28 + 1));
            }
            typeOver(input, "28/02/2026", "Tab");
            assertThat(viewers.ask("plainDayNow").path("told").asString())
                    .isEqualTo("Enter 01/03/2026 or a later day.");
        }
        assertThat(viewers.complaints()).isEmpty();
    }

    @Test
    void a_calendar_opens_at_the_day_of_the_product() {
        // given
        viewers.page().evaluate("() => { document.documentElement.dataset.today = '2031-04-13'; }");
        var input = viewers.ask("plainDay", "", "").asString();

        // when
        viewers.page().focus("#" + input);

        // then
        assertThat(viewers.page().textContent(".flatpickr-calendar.open .flatpickr-day.today"))
                .isEqualTo("13");
        assertThat(viewers.page().inputValue(".flatpickr-calendar.open .cur-year"))
                .isEqualTo("2031");
        viewers.page().evaluate("() => { delete document.documentElement.dataset.today; }");
    }

    private static void assertTakesKeys(Path form, List<String> noDays, List<Integer> widths) throws IOException {
        for (int width : widths) {
            viewers.page().setViewportSize(width, 800);
            var inputs = viewers.ask("days", JSON.readTree(PackagedForms.schema(form, Locale.ENGLISH)));
            for (int at = 0; at < noDays.size() && !inputs.isEmpty(); at++) {
                var input = inputs.get(at % inputs.size()).asString();
                var noDay = noDays.get(at);
                assertTold(type(input, noDay, at % 2 == 0 ? "Tab" : "Enter"), noDay);
                assertTaken(type(input, "%02d/03/2026".formatted(at % 28 + 1), "Tab"), at % 28 + 1);
            }
        }
        assertThat(viewers.complaints()).isEmpty();
    }

    /** Types over what stands in the field, key by key, leaves it and waits until it has its text. */
    private static JsonNode type(String input, String text, String leave) {
        typeOver(input, text, leave);
        return viewers.ask("day", input);
    }

    private static void typeOver(String input, String text, String leave) {
        var page = viewers.page();
        page.focus("[id='" + input + "']");
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        page.keyboard().press(leave);
        page.waitForFunction("([id, text]) => document.getElementById(id).value === text", List.of(input, text));
    }

    private static void assertTold(JsonNode field, String typed) {
        assertRests(field, typed);
        assertThat(field.path("answer").asString()).as(typed).isEmpty();
        assertThat(StreamSupport.stream(field.path("wrong").spliterator(), false)
                        .map(JsonNode::asString))
                .as(typed)
                .containsExactly("There is no such day in the calendar. Enter it again.");
    }

    private static void assertTaken(JsonNode field, int day) {
        assertRests(field, "a right day");
        assertThat(field.path("wrong").toString()).doesNotContain("no such day");
        if (field.path("alone").asBoolean()) {
            assertThat(field.path("answer").asString()).isEqualTo("2026-03-%02d".formatted(day));
        }
    }

    private static void assertRests(JsonNode field, String typed) {
        assertThat(field.path("calm").asBoolean())
                .as("the form rests after %s", typed)
                .isTrue();
        assertThat(field.path("changes").asInt())
                .as("changes of the page after %s", typed)
                .isLessThan(MOST_CHANGES);
    }

    static List<Path> formsWithDays() {
        return PackagedForms.files().stream()
                .filter(file -> PackagedForms.read(file).everyComponent().anyMatch(part -> part.type()
                        .equals("datetime")))
                .toList();
    }
}
