package org.homeward.overdue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may look how far, what the board answers to odd words, and its sheets. */
@WebTest
class OverduePagesTest {

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

    @ParameterizedTest
    @CsvSource({
        "th.focal.head, agency, 200", "th.focal.head, country, 200", "th.focal.head, corridor, 200",
        "th.focal.head, region, 200", "th.police.head, agency, 200", "th.police.head, country, 403",
        "th.police.head, corridor, 403", "th.police.head, region, 403", "th.focal1, agency, 403",
        "th.focal1, country, 403", "researcher, region, 403", "th.focal.head, world, 422"
    })
    void beyond_the_own_agency_only_a_focal_points_supervisor_looks(String account, String scope, int status)
            throws Exception {
        for (var path : List.of("/overdue", "/overdue.csv", "/overdue/week", "/api/v1/overdue")) {
            assertThat(visitor(account).get(path + "?scope=" + scope).getStatus())
                    .as(path)
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"list=none", "stage=none", "agency=x", "corridor=TH", "child=perhaps", "sort=up", "after=x"})
    void a_word_that_the_board_does_not_know_is_refused(String odd) throws Exception {
        assertThat(visitor("th.focal.head").get("/overdue?" + odd).getStatus()).isEqualTo(422);
        assertThat(visitor("th.focal.head").get("/api/v1/overdue?" + odd).getStatus())
                .isEqualTo(422);
    }

    @Test
    void the_api_gives_figures_table_and_rows_and_says_how_long_it_took() throws Exception {
        // when
        var answer = visitor("th.focal.head").get("/api/v1/overdue?scope=country");
        var board = json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));

        // then
        assertThat(answer.getHeader("Server-Timing")).contains("heat;dur=", "list;dur=", "willBeLate;dur=");
        assertThat(board.get("scope").asString()).isEqualTo("country");
        for (var figure :
                List.of("late", "saidNo", "withdrawals", "retrafficked", "retraffickingSigns", "unmetNeeds")) {
            assertThat(board.get("figures").path(figure).isNumber()).as(figure).isTrue();
        }
        assertThat(board.get("table").isArray()).isTrue();
        assertThat(board.get("rows").get("total").isNumber()).isTrue();
        assertThat(board.get("forecast").isArray()).isTrue();
    }

    @Test
    void the_region_has_counts_and_no_rows() throws Exception {
        // when
        var board = read("kh.mosvy.head", "/api/v1/overdue?scope=region&list=all");

        // then
        assertThat(board.get("rows").get("items")).isEmpty();
        assertThat(board.get("table"))
                .allSatisfy(cell -> assertThat(cell.get("agency").asString()).hasSize(2));
    }

    @Test
    void the_navigation_leads_supervisors_alone_to_the_board() throws Exception {
        assertThat(text("th.focal.head", "/inbox")).contains("href=\"/overdue\"");
        assertThat(text("th.focal1", "/inbox")).doesNotContain("href=\"/overdue\"");
    }

    @Test
    void a_filter_gets_a_name_and_is_its_owners_alone() throws Exception {
        // given
        var kept = visitor("th.focal.head").post("/overdue/views?name=Children&scope=country&child=true", "");
        assertThat(kept.getRedirectedUrl()).isEqualTo("/overdue?scope=country&list=late&child=true");
        var page = text("th.focal.head", "/overdue");
        assertThat(page)
                .contains("/overdue?scope=country&amp;list=late&amp;child=true")
                .contains("Children");
        var removal = page.replaceAll("(?s).*(/overdue/views/\\d+/removal).*", "$1");

        // when, then
        assertThat(text("kh.mosvy.head", "/overdue")).doesNotContain("/removal");
        assertThat(visitor("kh.mosvy.head").post(removal, "").getStatus()).isEqualTo(404);
        assertThat(visitor("th.focal.head").post(removal, "").getStatus()).isEqualTo(302);
        assertThat(text("th.focal.head", "/overdue")).doesNotContain("/removal");
        assertThat(visitor("th.focal.head").post("/overdue/views?name=", "").getStatus())
                .isEqualTo(422);
    }

    private JsonNode read(String account, String path) throws Exception {
        return json.readTree(text(account, path));
    }

    private String text(String account, String path) throws Exception {
        return visitor(account).get(path).getContentAsString(StandardCharsets.UTF_8);
    }

    private Caller visitor(String account) {
        return Caller.of(mvc, accounts, account);
    }
}
