package org.homeward.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.UUID;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.CountryCode;
import org.homeward.sop.NeedUnmetEvent;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What wasn't found: exact for the own country's supervisors, without small numbers for researchers. */
@WebTest
class UnmetNeedsTest {

    private static final String API = "/api/v1/unmet-needs?service=familyReunification";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void needs_of_two_months_in_two_countries() {
        ToldStory.people(accounts);
        // the owner's role alone may delete
        database.sql("update unmet_need set need = 'old' || gen_random_uuid() where need = 'familyReunification'")
                .update();
        count("TH", "Masculine", "18-20", 2026, 10);
        count("TH", "Masculine", "18-20", 2025, 1);
        count("TH", "Feminine", "unknown", 2026, 3);
        count("KH", "Masculine", "9-17", 2026, 2);
    }

    @Test
    void a_supervisor_reads_the_own_countrys_counts_over_all_months() throws Exception {
        // when
        var page = read("th.police.head", API);

        // then
        assertThat(page.get("total").asInt()).isEqualTo(2);
        assertThat(page.get("next").isNull()).isTrue();
        assertThat(page.get("items").toString()).isEqualTo("""
                        [{"country":"TH","service":"familyReunification","gender":"Feminine","ageBand":"unknown",\
                        "count":3,"below":null},\
                        {"country":"TH","service":"familyReunification","gender":"Masculine","ageBand":"18-20",\
                        "count":11,"below":null}]""");
    }

    @Test
    void a_researcher_reads_all_countries_without_small_numbers() throws Exception {
        // when
        var items = read("researcher", API).get("items");

        // then
        assertThat(items).hasSize(3).allSatisfy(item -> assertThat(
                        item.get("count").isNull() || item.get("count").asInt() >= 11)
                .isTrue());
        assertThat(items.get(0).get("country").asString()).isEqualTo("KH");
        assertThat(items.get(0).get("count").isNull()).isTrue();
        assertThat(items.get(0).get("below").asInt()).isEqualTo(11);
        assertThat(read("researcher", API + "&country=TH").get("items")).hasSize(2);
    }

    @Test
    void a_supervisor_learns_nothing_of_another_country() throws Exception {
        assertThat(read("th.police.head", API + "&country=KH").get("items")).isEmpty();
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended() throws Exception {
        // given
        var first = read("researcher", API + "&limit=2");

        // when
        var second =
                read("researcher", API + "&limit=2&after=" + first.get("next").asString());

        // then
        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void a_caseworker_reads_none() throws Exception {
        assertThat(visitor("th.police1").get(API).getStatus()).isEqualTo(403);
        assertThat(visitor("th.police1").get("/unmet-needs").getStatus()).isEqualTo(403);
    }

    @Test
    void the_page_shows_a_hidden_number_as_one() throws Exception {
        // when
        var page = visitor("researcher").get("/unmet-needs?service=familyReunification");
        var own = visitor("th.police.head").get("/unmet-needs?service=familyReunification");

        // then
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains("under 11")
                .contains("Cambodia");
        assertThat(own.getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("under 11")
                .contains("18-20");
    }

    private void count(String country, String gender, String band, int year, int persons) {
        for (int person = 0; person < persons; person++) {
            events.publishEvent(new NeedUnmetEvent(
                    new CountryCode(country),
                    "familyReunification",
                    gender,
                    band,
                    YearMonth.of(year, 3),
                    "" + UUID.randomUUID()));
        }
    }

    private JsonNode read(String account, String path) throws Exception {
        var answer = visitor(account).get(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private Caller visitor(String account) {
        return Caller.of(mvc, accounts, account);
    }
}
