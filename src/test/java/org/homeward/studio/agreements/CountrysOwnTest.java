package org.homeward.studio.agreements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.homeward.directory.PackagedRoles;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Role;
import org.homeward.engine.models.Deployments;
import org.homeward.engine.modelset.ProgramContract;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.studio.drafts.PackagedModelOffers;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A country's rows are its own: who is needed for a change, who gives it, and what is refused until then. It publishes, so that its
 * application is its own. Long, since each way to publish obeys the same rules.
 */
@WholeRun
@WebTest
@DirtiesContext
@TestPropertySource(properties = "homeward.test.cases=agreements")
class CountrysOwnTest {

    private static final String DEADLINES = "processes/deadlines/sopDeadlines.dmn";
    private static final String DRAFTS = "/api/v1/studio/drafts";
    private static final String D9 = "rule_nationalityVerificationVN";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Deployments deployments;

    @Autowired
    PackagedModelOffers offers;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
        accounts.setLanguage("owner2", "en");
    }

    @AfterEach
    void owners_of_a_test_leave() {
        made.forEach(accounts::disable);
    }

    @Test
    void viet_nams_rule_is_not_changed_without_viet_nam() throws Exception {
        // given
        var draft = draft("owner");
        write(draft, "owner", D9, "amount=60");

        // when, then
        var kept = owner("owner").post(draft + "/review", "{}");
        assertThat(kept.getStatus()).isEqualTo(422);
        assertThat(kept.getContentAsString(UTF_8)).contains("still names the source of the old number");
        write(draft, "owner", D9, "source=\"Decree 12/2026\"");
        assertThat(owner("owner").post(draft + "/review", "{}").getStatus()).isEqualTo(200);
        assertThat(needs(draft)).containsExactly("VN missing, no owner");

        // when
        var refused = publish(draft, "owner2");

        // then
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(body(refused).path("detail").asString()).contains("Viet Nam has no process owner");
        assertThat(body(refused).path("needs").path(0).path("country").asString())
                .isEqualTo("VN");
        assertThat(page("owner2", draft, "/publish"))
                .contains("Viet Nam has no process owner")
                .doesNotContain("name=\"cases\"");

        // when
        ownerOf("vn.owner", "VN-MOH-DSA");

        // then
        assertThat(needs(draft)).containsExactly("VN missing");
        assertThat(body(publish(draft, "owner2")).path("detail").asString())
                .contains("A process owner of Viet Nam has to ask for the review, agree or publish.");
        assertThat(page("vn.owner", draft, "")).contains("Agree for Viet Nam");
        assertThat(agree(draft, "owner2", "VN").getStatus()).isEqualTo(403);
        assertThat(agree(draft, "owner2", "KH").getStatus()).isEqualTo(422);
        assertThat(agree(draft, "vn.owner", "VN").getStatus()).isEqualTo(200);
        assertThat(needs(draft)).containsExactly("VN vn.owner");
        assertThat(publish(draft, "owner2").getStatus()).isEqualTo(200);
        assertThat(needs(draft)).containsExactly("VN vn.owner");
    }

    @Test
    void an_owner_of_the_country_writes_or_publishes_and_another_person_does_the_rest() throws Exception {
        // given
        ownerOf("vn.owner2", "VN-MOH-DSA");
        var written = draft("vn.owner2");
        write(written, "vn.owner2", "rule_identityCheckVN", "amount=12,source=\"Decree 13/2026\"");
        owner("vn.owner2").post(written + "/review", "{}");

        // then
        assertThat(needs(written)).containsExactly("VN vn.owner2");
        assertThat(publish(written, "vn.owner2").getStatus()).isEqualTo(403);
        assertThat(publish(written, "owner").getStatus()).isEqualTo(200);

        // given
        var others = draft("owner");
        write(others, "owner", "rule_identityCheckVN", "amount=14,source=\"Decree 14/2026\"");
        owner("owner").post(others + "/review", "{}");

        // then
        assertThat(publish(others, "vn.owner2").getStatus()).isEqualTo(200);
    }

    @Test
    void an_edit_after_an_agreement_needs_it_anew() throws Exception {
        // given
        ownerOf("vn.owner3", "VN-MOH-DSA");
        var draft = draft("owner");
        write(draft, "owner", D9, "amount=61,source=\"Decree 15/2026\"");
        owner("owner").post(draft + "/review", "{}");
        var read = body(owner("vn.owner3").get(draft)).path("revision").asInt();
        assertThat(agree(draft, "vn.owner3", "VN").getStatus()).isEqualTo(200);

        // when
        write(draft, "owner", D9, "amount=90");
        owner("owner").post(draft + "/review", "{}");

        // then
        assertThat(needs(draft)).containsExactly("VN missing");
        assertThat(publish(draft, "owner2").getStatus()).isEqualTo(403);
        assertThat(owner("vn.owner3")
                        .post(draft + "/agreements", "{\"data\":{\"country\":\"VN\",\"revision\":" + read + "}}")
                        .getStatus())
                .as("of what was read before")
                .isEqualTo(409);
    }

    @Test
    void what_names_two_countries_is_boths_and_what_names_none_needs_two() throws Exception {
        // given
        ownerOf("th.owner2", "TH-DATIP");
        var both = draft("owner");
        write(both, "owner", "rule_bilateralCaseMeeting", "amount=9,source=\"Minutes of 2026\"");
        owner("owner").post(both + "/review", "{}");
        var regions = draft("owner");
        write(regions, "owner", "rule_familyTracing", "amount=20");
        owner("owner").post(regions + "/review", "{}");

        // then
        assertThat(needs(both)).containsExactly("MM missing, no owner", "TH owner");
        assertThat(publish(both, "owner2").getStatus()).isEqualTo(403);
        assertThat(needs(regions)).containsExactly("region missing");
        var refused = publish(regions, "th.owner2");
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(body(refused).path("detail").asString()).contains("A process owner of another country");
        assertThat(publish(regions, "owner2").getStatus()).isEqualTo(200);
        assertThat(needs(regions)).containsExactly("region owner2");
    }

    @Test
    void all_other_owners_are_told_of_the_regions_change_and_an_objection_stands_on_the_version() throws Exception {
        // given
        var draft = draft("owner");
        write(draft, "owner", "rule_tracingRequest", "amount=4");
        assertThat(object(draft, "owner3", "Too early").getStatus()).isEqualTo(409);

        // when
        owner("owner").post(draft + "/review", "{}");

        // then
        var compare = draft.replace("/api/v1", "") + "/compare";
        assertThat(owner("owner3").get("/notices").getContentAsString(UTF_8))
                .contains("<a href=\"" + compare + "\">An SOP is to be changed.");
        assertThat(owner("owner2").get("/notices").getContentAsString(UTF_8)).contains(compare);
        assertThat(owner("owner").get("/notices").getContentAsString(UTF_8)).doesNotContain(compare);
        assertThat(page("owner3", draft, "/compare")).contains("Belongs to: the region");

        // when
        assertThat(object(draft, "owner", "My own").getStatus()).isEqualTo(403);
        assertThat(object(draft, "owner3", " ").getStatus()).isEqualTo(422);
        assertThat(object(draft, "owner3", "Four days are too long for a child").getStatus())
                .isEqualTo(200);
        assertThat(publish(draft, "owner2").getStatus()).isEqualTo(200);

        // then
        assertThat(owner("owner2").get("/studio/deadlines/versions").getContentAsString(UTF_8))
                .contains("Lao PDR", "Four days are too long for a child");
        var version = versions().path(0);
        assertThat(version.path("objections").path(0).path("by").asString()).isEqualTo("owner3");
        assertThat(version.path("objections").path(0).path("country").asString())
                .isEqualTo("LA");
        assertThat(object(draft, "owner2", "Later, too").getStatus()).isEqualTo(200);
        assertThat(body(owner("owner").get(draft)).path("objections")).hasSize(2);
    }

    @Test
    void who_writes_asks_for_the_review_and_nobody_sends_anothers_draft_to_it() throws Exception {
        // given
        var draft = draft("owner");
        write(draft, "owner", "rule_tracingRequest", "amount=5");

        // when
        var sent = owner("owner2").post(draft + "/review", "{}");

        // then
        assertThat(sent.getStatus()).isEqualTo(403);
        assertThat(sent.getContentAsString(UTF_8)).contains("The person who writes in it asks for the review.");
        assertThat(publish(draft, "owner2").getStatus()).isEqualTo(409);
        assertThat(page("owner2", draft, "")).doesNotContain(draft.replace("/api/v1", "") + "/review");

        // when
        owner("owner").post(draft + "/review", "{}");
        assertThat(owner("owner2").post(draft + "/return", "{\"note\":\" \"}").getStatus())
                .isEqualTo(422);
        assertThat(owner("owner2")
                        .post(draft + "/return", "{\"note\":\"Name the source\"}")
                        .getStatus())
                .isEqualTo(200);

        // then
        var sentBack = body(owner("owner").get(draft));
        assertThat(sentBack.path("heldBy").asString()).isEqualTo("owner");
        assertThat(sentBack.path("sentBack").path("by").asString()).isEqualTo("owner2");
        assertThat(sentBack.path("sentBack").path("note").asString()).isEqualTo("Name the source");
        assertThat(page("owner", draft, ""))
                .contains("Name the source", "to do")
                .doesNotContain("id=\"note\"");
        assertThat(owner("owner").get("/notices").getContentAsString(UTF_8))
                .contains("<a href=\"" + draft.replace("/api/v1", "") + "\">Your change of an SOP needs other changes");
        assertThat(owner("owner2").post(draft + "/review", "{}").getStatus()).isEqualTo(403);
        assertThat(owner("owner").post(draft + "/review", "{}").getStatus()).isEqualTo(200);
        assertThat(body(owner("owner").get(draft)).has("sentBack")).isFalse();
        assertThat(page("owner", draft, "")).as("the history").contains("Name the source");
        write(draft, "owner2", "rule_tracingRequest", "amount=6");
        owner("owner2").post(draft + "/review", "{}");
        assertThat(publish(draft, "owner2").getStatus()).as("who edited it").isEqualTo(403);

        // when
        owner("owner").post(draft + "/hold", "{}");

        // then
        assertThat(owner("owner2").get("/notices").getContentAsString(UTF_8))
                .contains("Another process owner has taken over a draft that you had");
    }

    @Test
    void the_programs_own_row_with_its_source_needs_two_owners_where_the_country_has_none() throws Exception {
        // given
        var packaged = text(deployments.content("deadlines", 1).get(DEADLINES));
        inForce(changed(packaged, "rule_policeDetentionCN", "amount=48,source=\"Order 7\""));
        var offered = offered();

        // then
        assertThat(needs(offered)).isEmpty();
        assertThat(owner("owner").post(offered + "/review", "{}").getStatus()).isEqualTo(200);
        assertThat(publish(offered, "owner").getStatus()).as("who asked").isEqualTo(403);
        assertThat(publish(offered, "owner2").getStatus()).isEqualTo(200);

        // given
        inForce(changed(packaged, "rule_policeDetentionCN", "amount=49,source=\"Order 7\""));
        var edited = offered();
        owner("owner").post(edited + "/hold", "{}");
        write(edited, "owner", "rule_policeDetentionCN", "amount=60,source=\"Order 8\"");

        // then
        assertThat(owner("owner").post(edited + "/review", "{}").getStatus()).isEqualTo(200);
        assertThat(needs(edited)).containsExactly("CN missing, no owner");
        assertThat(publish(edited, "owner2").getStatus()).isEqualTo(403);
    }

    @Test
    void a_way_back_obeys_the_same_rules() throws Exception {
        // given
        ownerOf("cn.owner", "CN-MCA-SAD");
        var former = versions().path(0).path("version").asInt();
        var draft = draft("cn.owner");
        write(draft, "cn.owner", "rule_reliefStationStayCN", "amount=12,source=\"Order 9\"");
        owner("cn.owner").post(draft + "/review", "{}");
        assertThat(publish(draft, "owner").getStatus()).isEqualTo(200);

        // when
        var back = owner("owner")
                .post("/studio/deadlines/versions/" + former + "/back", "")
                .getRedirectedUrl()
                .replace("/studio", "/api/v1/studio");

        // then
        assertThat(needs(back)).containsExactly("CN missing");
        assertThat(publish(back, "owner2").getStatus()).isEqualTo(403);
    }

    @Test
    void a_later_move_obeys_the_same_rules() throws Exception {
        // given
        var table = text(deployments
                .content("deadlines", deployments.inForce("deadlines"))
                .get(DEADLINES));
        var changed = changed(table, "rule_reliefStationStayCN", "amount=13,source=\"Order 10\"");
        inForce(changed);
        var draft = database.sql("""
                        insert into sop_draft (sop, base_version, state, reason, created, changed, version, published_by)
                        values ('deadlines', :base, 'published', 'before', now(), now(), :version, 'owner2') returning id
                        """)
                .param("base", deployments.inForce("deadlines") - 1)
                .param("version", deployments.inForce("deadlines"))
                .query(Long.class)
                .single();
        database.sql("insert into sop_draft_file values (:draft, :name, :content, now(), 'owner')")
                .param("draft", draft)
                .param("name", DEADLINES)
                .param("content", changed.getBytes(UTF_8))
                .update();

        // when
        var moved = owner("owner3").post(DRAFTS + "/" + draft + "/move", "{}");

        // then
        assertThat(moved.getStatus()).isEqualTo(403);
        assertThat(body(moved).path("needs").path(0).path("country").asString()).isEqualTo("CN");
    }

    @Test
    void a_change_in_words_says_whose_it_is() throws Exception {
        // given
        var draft = draft("owner");
        write(draft, "owner", "rule_bilateralCaseMeeting", "amount=7,source=\"Minutes\"");

        // then
        assertThat(body(owner("owner2").get(draft + "/words"))
                        .path("items")
                        .path(0)
                        .path("whose")
                        .toString())
                .isEqualTo("[\"MM\",\"TH\"]");
        assertThat(page("owner2", draft, "/compare")).contains("Belongs to: Myanmar, Thailand");
    }

    private String draft(String account) throws Exception {
        var answer = owner(account).post(DRAFTS, "{\"sop\":\"deadlines\"}");
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        return DRAFTS + "/" + body(answer).path("draft").asLong();
    }

    private void write(String draft, String account, String rule, String cells) throws Exception {
        var table = text(owner(account).get(draft + "/files/" + DEADLINES).getContentAsByteArray());
        var answer = mvc.perform(put(draft + "/files/" + DEADLINES)
                        .contentType("application/octet-stream")
                        .content(changed(table, rule, cells).getBytes(UTF_8))
                        .with(httpBasic(account, ToldStory.PASSWORD)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    }

    private static String changed(String table, String rule, String cells) {
        var found = Pattern.compile("(?s)<rule id=\"" + rule + "\">.*?</rule>").matcher(table);
        assertThat(found.find()).as(rule).isTrue();
        var changed = found.group();
        for (var cell : cells.split(",")) {
            var parts = cell.split("=", 2);
            changed = changed.replaceAll(
                    "(<outputEntry id=\"[A-Za-z_]*_" + parts[0] + "\">\\s*<text>)[^<]*",
                    "$1" + Matcher.quoteReplacement(parts[1]));
        }
        return table.replace(found.group(), changed);
    }

    /** Puts a table in force as an older program might have brought it. */
    private void inForce(String table) {
        var files = new TreeMap<>(deployments.content("deadlines", deployments.inForce("deadlines")));
        files.put(DEADLINES, table.getBytes(UTF_8));
        ActingParty.asSystem(
                "test", () -> deployments.publish("deadlines", files, ProgramContract.packaged(PackagedRoles.names())));
    }

    /** The draft of what this program brings, as if it were another one each time. */
    private String offered() throws Exception {
        database.sql("update sop_draft set offered_hash = 'former' || id where offered_hash is not null")
                .update();
        database.sql("update phase_version set content_hash = 'other' || version where phase = 'deadlines'")
                .update();
        offers.ofThisProgram();
        var drafts = deadlines().path("drafts");
        return StreamSupport.stream(drafts.spliterator(), false)
                .filter(draft -> draft.path("offered").asBoolean())
                .map(draft -> DRAFTS + "/" + draft.path("id").asLong())
                .findFirst()
                .orElseThrow();
    }

    private List<String> needs(String draft) throws Exception {
        return StreamSupport.stream(
                        body(owner("owner").get(draft)).path("needs").spliterator(), false)
                .map(need -> need.path("country").asString() + " "
                        + (need.path("given").asBoolean()
                                ? need.path("by").asString()
                                : need.path("owned").asBoolean() ? "missing" : "missing, no owner"))
                .toList();
    }

    private MockHttpServletResponse publish(String draft, String account) throws Exception {
        return owner(account).post(draft + "/publish", "{\"move\":false,\"reason\":\"as agreed\"}");
    }

    private MockHttpServletResponse agree(String draft, String account, String country) throws Exception {
        return owner(account).post(draft + "/agreements", "{\"data\":{\"country\":\"" + country + "\"}}");
    }

    private MockHttpServletResponse object(String draft, String account, String reason) throws Exception {
        return owner(account).post(draft + "/objections", "{\"data\":{\"reason\":\"" + reason + "\"}}");
    }

    private String page(String account, String draft, String path) throws Exception {
        var answer = owner(account).get(draft.replace("/api/v1", "") + path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    private JsonNode versions() throws Exception {
        return deadlines().path("versions");
    }

    private JsonNode deadlines() throws Exception {
        return Stream.of(body(owner("owner").get("/api/v1/studio/sops")).path("items"))
                .flatMap(items -> StreamSupport.stream(items.spliterator(), false))
                .filter(sop -> sop.path("id").asString().equals("deadlines"))
                .findFirst()
                .orElseThrow();
    }

    private void ownerOf(String account, String agency) {
        accounts.create(
                new AccountInput(
                        account, account, Set.of(Role.processOwner), Set.of(), new AgencyCode(agency), "en", true),
                ToldStory.PASSWORD);
        made.add(account);
    }

    private Caller owner(String account) {
        return Caller.of(mvc, accounts, account);
    }

    private JsonNode body(MockHttpServletResponse answer) throws IOException {
        return json.readTree(answer.getContentAsByteArray());
    }

    private static String text(byte[] content) {
        return new String(content, UTF_8);
    }
}
