package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class DeadlinePreviewTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void the_preview_answers_what_was_counted_by_hand() throws Exception {
        // given
        var rows = Files.readAllLines(Path.of("src/test/resources/duedates.csv"));

        // when, then
        for (int at = 1; at < rows.size(); at += 7) {
            var row = rows.get(at).split(",", 8);
            var answer = preview("country=%s&from=%s&amount=%s&unit=%s&landing=%s&alsoCountry=%s"
                    .formatted(row[0], row[1], row[2], row[3], row[4], row[5]));
            assertThat(answer.get("due").asString()).as(rows.get(at)).isEqualTo(row[6]);
            assertThat(answer.get("explanation")).isNotEmpty();
        }
    }

    @Test
    void a_sop_facts_id_is_understood_as_its_key() throws Exception {
        // when
        var byId = preview("country=KH&from=2026-03-16T10:00&key=P7&corridor=TH-KH");
        var byKey = preview("country=KH&from=2026-03-16T10:00&key=familyTracing&corridor=TH-KH");

        // then
        assertThat(byId).isEqualTo(byKey);
        assertThat(byId.get("due").asString()).isEqualTo("2026-04-17T17:00:00+07:00");
        assertThat(byId.get("explanation").toString()).contains("Khmer New Year");
    }

    @Test
    void a_countrys_own_rule_stands_above_the_proposed_default() throws Exception {
        // when
        var vietNam = preview("country=VN&from=2026-02-13T10:00&key=D9&corridor=TH-VN");
        var cambodia = preview("country=KH&from=2026-02-13T10:00&key=P8&corridor=TH-KH");

        // then
        assertThat(vietNam.get("due").asString()).isEqualTo("2026-03-20T17:00:00+07:00");
        assertThat(cambodia.get("due").asString()).isEqualTo("2026-03-27T17:00:00+07:00");
    }

    @Test
    void what_the_person_decides_is_never_due_but_has_a_next_talk() throws Exception {
        // when
        var answer = preview("country=TH&from=2026-03-02T10:00&key=P19&corridor=TH-KH");

        // then
        assertThat(answer.get("due").isNull()).isTrue();
        assertThat(answer.get("nextTalk").asString()).isEqualTo("2026-03-09T16:30:00+07:00");
    }

    @Test
    void the_explanation_is_in_the_readers_language() throws Exception {
        // when
        var khmer = preview("country=KH&from=2026-04-13T10:00&amount=1&unit=workingDay", "km");

        // then
        assertThat(khmer.get("explanation").toString()).contains("ចូលឆ្នាំ").doesNotContain("Counting");
    }

    @ParameterizedTest
    @CsvSource({
        "country, from=2026-04-10T10:00&amount=1&unit=hour",
        "country, country=XX&from=2026-04-10T10:00&amount=1&unit=hour",
        "country, country=kh&from=2026-04-10T10:00&amount=1&unit=hour",
        "from, country=KH&amount=1&unit=hour",
        "from, country=KH&from=2026-02-30T10:00&amount=1&unit=hour",
        "from, country=KH&from=2026-04-10&amount=1&unit=hour",
        "from, country=KH&from=999999-01-01T10:00&amount=1&unit=hour",
        "from, country=KH&from=9999-12-31T23:59&amount=1&unit=hour",
        "amount, country=KH&from=2026-04-10T10:00&unit=hour",
        "amount, country=KH&from=2026-04-10T10:00&amount=1.5&unit=hour",
        "amount, country=KH&from=2026-04-10T10:00&amount=99999999999999999999&unit=hour",
        "amount, country=KH&from=2026-04-10T10:00&amount=-2147483648&unit=workingDay",
        "amount, country=KH&from=2026-04-10T10:00&amount=100000&unit=month",
        "unit, country=KH&from=2026-04-10T10:00&amount=1",
        "unit, country=KH&from=2026-04-10T10:00&amount=1&unit=fortnight",
        "landing, country=KH&from=2026-04-10T10:00&amount=1&unit=hour&landing=somewhere",
        "alsoCountry, country=KH&from=2026-04-10T10:00&amount=1&unit=hour&alsoCountry=FR",
        "key, country=KH&from=2026-04-10T10:00&key=P99",
        "corridor, country=KH&from=2026-04-10T10:00&key=P7&corridor=THKH",
        "corridor, country=KH&from=2026-04-10T10:00&key=P7&corridor=TH-FR",
        "child, country=KH&from=2026-04-10T10:00&key=P7&child=perhaps",
        "amount, country=KH&from=2026-04-10T10:00&key=P7&amount=1",
    })
    void what_is_missing_or_unknown_is_refused_at_its_field(String field, String query) throws Exception {
        // when
        var answer = mvc.perform(
                        get("/api/v1/deadlines/preview?" + query).with(httpBasic("th.police1", ToldStory.PASSWORD)))
                .andReturn()
                .getResponse();

        // then
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(json.readTree(answer.getContentAsString(StandardCharsets.UTF_8))
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo(field);
    }

    private JsonNode preview(String query) throws Exception {
        return preview(query, "en");
    }

    private JsonNode preview(String query, String language) throws Exception {
        var answer = mvc.perform(get("/api/v1/deadlines/preview?" + query)
                        .header("Accept-Language", language)
                        .with(httpBasic("th.police1", ToldStory.PASSWORD)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(query).isEqualTo(200);
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
