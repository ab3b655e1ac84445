package org.homeward.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.models.Deployments;
import org.homeward.engine.moving.BackgroundCaseMigration;
import org.homeward.engine.moving.MigrationProgress;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.studio.drafts.PackagedModelOffers;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts over the API and from the desktop modeler. It publishes, so that its application is its own.
 *
 * <p>Long: the three ways in share what is sent, and what is counted before and after.
 */
@WholeRun
@WebTest
@DirtiesContext
@TestPropertySource(properties = "homeward.test.cases=studio")
class StudioApiTest {

    /** Each hostile file comes in one of the three ways, in another one with the next seed; with {@code -Plong} in each. */
    private static final boolean LONG = Boolean.getBoolean("homeward.long");

    private static final int ALL = 3;

    /** Of a procedure with few walks, through which each review goes. */
    private static final String SOP = "limits";

    private static final String FILE = "custody.bpmn";
    private static final String MODEL = "processes/limits/custody.bpmn";

    /** Of one in which cases run. */
    private static final String OF_CASES = "repatriation";

    private static final String TRACING = "familyTracing.bpmn";

    @Autowired
    Deployments deployments;

    @Autowired
    ApplicationContext application;

    @Autowired
    BackgroundCaseMigration round;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    @Autowired
    PackagedModelOffers offers;

    @LocalServerPort
    int port;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void an_uploaded_model_becomes_a_draft_that_a_second_owner_publishes() throws Exception {
        // given
        var changed = changed("Look for the person in custody");

        // when
        var uploaded = upload("owner", FILE, changed);
        var draft = body(uploaded).path("draft").asLong();
        var path = "/api/v1/studio/drafts/" + draft;

        // then
        assertThat(uploaded.getStatus()).isEqualTo(201);
        var read = body(owner().get(path));
        assertThat(read.path("sop").asString()).isEqualTo(SOP);
        assertThat(read.path("state").asString()).isEqualTo("draft");
        assertThat(read.path("heldBy").asString()).isEqualTo("owner");
        assertThat(change(read, MODEL)).isEqualTo("changed");
        assertThat(second().post(path + "/publish", order("false")).getStatus()).isEqualTo(409);
        assertThat(owner().post(path + "/review", "{}").getStatus()).isEqualTo(200);
        assertThat(owner().post(path + "/publish", order("false")).getStatus()).isEqualTo(403);
        assertThat(second().post(path + "/publish", "{\"move\":false}").getStatus())
                .isEqualTo(422);

        // when
        var published = second().post(path + "/publish", order("false"));

        // then
        assertThat(published.getStatus()).as(published.getContentAsString()).isEqualTo(200);
        assertThat(body(published).path("version").asInt())
                .isEqualTo(read.path("base").asInt() + 1);
        assertThat(body(owner().get(path)).path("state").asString()).isEqualTo("published");
        assertThat(second().post(path + "/publish", order("false")).getStatus()).isEqualTo(409);
        var version = sop(SOP).path("versions").path(0);
        assertThat(version.path("approver").asString()).isEqualTo("owner2");
        assertThat(version.path("authors").path(0).asString()).isEqualTo("owner");
        assertThat(version.path("reason").asString()).isEqualTo("as agreed");
        assertThat(audited("sopPublished")).isOne();
    }

    @Test
    void publishing_moves_the_running_cases_if_its_order_says_so() throws Exception {
        // given
        var story = ToldStory.opened(application, 3_700_000).before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        var path = "/api/v1/studio/drafts/"
                + uploaded("owner", TRACING, changed(OF_CASES, TRACING, "Find the person in custody"));
        var before = deployment(story.number());
        owner().post(path + "/review", "{}");

        // when
        var preview = body(second().get(path + "/preview"));
        var published = second().post(path + "/publish", order("true"));
        round.goOn();

        // then
        assertThat(preview.path("running").asInt()).isPositive();
        assertThat(preview.path("canMove").asInt()).isPositive();
        assertThat(preview.toString()).doesNotContain(story.number().value());
        assertThat(published.getStatus()).as(published.getContentAsString()).isEqualTo(200);
        assertThat(deployment(story.number())).isNotEqualTo(before);
        assertThat(round.progress(OF_CASES).orElseThrow().state()).isEqualTo(MigrationProgress.State.done);
        assertThat(story.toTheEnd().next()).isEmpty();
    }

    @Test
    void whoever_took_a_draft_over_is_an_author_too() throws Exception {
        // given
        var path = "/api/v1/studio/drafts/" + uploaded("owner", changed("Seek the person in custody"));

        // when
        assertThat(write("owner2", path, MODEL, changed("Other")).getStatus()).isEqualTo(409);
        assertThat(second().post(path + "/hold", "{}").getStatus()).isEqualTo(200);
        assertThat(body(owner().get(path)).path("heldBy").asString()).isEqualTo("owner2");
        var page = owner().get(path.replace("/api/v1", "")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains(">Process owner 2<").doesNotContain(">owner2<");
        second().post(path + "/review", "{}");

        // then
        assertThat(second().post(path + "/publish", order("false")).getStatus()).isEqualTo(403);
        assertThat(owner().post(path + "/publish", order("false")).getStatus()).isEqualTo(403);
    }

    @Test
    void nothing_else_is_published_than_what_was_read() throws Exception {
        // given
        var path = "/api/v1/studio/drafts/" + uploaded("owner", changed("Find the person in custody first"));
        var read = body(owner().post(path + "/review", "{}")).path("revision").asInt();
        write("owner", path, MODEL, changed("Find all courts"));
        owner().post(path + "/review", "{}");

        // when, then
        var stale = "{\"move\":false,\"reason\":\"as read\",\"revision\":" + read + "}";
        assertThat(second().post(path + "/publish", stale).getStatus()).isEqualTo(409);
        assertThat(body(owner().get(path)).path("state").asString()).isEqualTo("inReview");
    }

    @Test
    void a_change_that_was_taken_back_is_none() throws Exception {
        // given
        var path = "/api/v1/studio/drafts/" + uploaded("owner", changed("Ask the person in custody first"));
        var inForce = deployments.content(SOP, deployments.inForce(SOP)).get(MODEL);

        // when
        write("owner", path, MODEL, inForce);

        // then
        assertThat(change(body(owner().get(path)), MODEL)).isEqualTo("same");
        assertThat(owner().post(path + "/review", "{}").getStatus()).isEqualTo(422);
    }

    @Test
    void nobody_stops_or_moves_what_does_not_move() throws Exception {
        // given
        var draft = uploaded("owner", changed("See the person in custody first"));
        var path = "/api/v1/studio/drafts/" + draft;
        owner().post(path + "/review", "{}");

        // when, then
        assertThat(second().post("/studio/drafts/" + draft + "/publish/stop", "{}")
                        .getStatus())
                .isEqualTo(409);
        assertThat(second().post(path + "/move", "{}").getStatus()).isEqualTo(409);
        assertThat(owner().post(path + "/move", "{}").getStatus()).isEqualTo(403);
        assertThat(Caller.of(mvc, accounts, "th.police1")
                        .post(path + "/move", "{}")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void an_edit_in_review_makes_it_a_draft_again_and_equal_content_is_no_change() throws Exception {
        // given
        var path = "/api/v1/studio/drafts/" + uploaded("owner", changed("Trace the person in custody"));
        var before = body(owner().post(path + "/review", "{}"));

        // when, then
        var same = (new String(changed("Trace the person in custody"), StandardCharsets.UTF_8) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(before.path("state").asString()).isEqualTo("inReview");
        assertThat(body(write("owner2", path, MODEL, same)).path("state").asString())
                .isEqualTo("inReview");
        var edited = body(write("owner2", path, MODEL, changed("Ask the court")));
        assertThat(edited.path("state").asString()).isEqualTo("draft");
        assertThat(edited.path("authors").toString()).contains("owner2");
    }

    @Test
    void no_way_in_takes_a_hostile_file() throws Exception {
        // given
        var path = "/api/v1/studio/drafts/" + uploaded("owner", changed("Ask the person in custody"));
        var before = rows();

        // when, then
        var at = Long.getLong("homeward.seed", 1) - 1;
        for (var file : hostile()) {
            var content = Files.readAllBytes(file);
            var name = file.getFileName().toString();
            var way = LONG ? ALL : at++ % ALL;
            if (way == 0 || LONG) {
                refused(upload("owner", name, content), name);
            }
            if (way == 1 || LONG) {
                refused(write("owner", path, name, content), name);
            }
            if (way == 2 || LONG) {
                var deployed = deploy("owner", "/engine-rest/deployment/create", name, content);
                assertThat(deployed.getStatus()).as(name).isEqualTo(422);
                assertThat(body(deployed).path("message").asString()).as(name).contains(": ");
            }
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void what_is_no_file_of_a_procedure_is_refused_with_its_line() throws Exception {
        // given
        var path = "/api/v1/studio/drafts/" + uploaded("owner", changed("Call the person in custody"));
        var before = rows();

        // when, then
        refused(upload("owner", FILE, "no model".getBytes(StandardCharsets.UTF_8)), "no XML");
        refused(upload("owner", FILE, Files.readAllBytes(Path.of("processes/deadlines/sopDeadlines.dmn"))), "a DMN");
        refused(upload("owner", FILE, new byte[3 * 512 * 1024]), "large");
        refused(upload("owner", FILE, new byte[3 * 1024 * 1024]), "larger");
        refused(upload("owner", "evil.exe", new byte[10]), "exe");
        refused(write("owner", path, "forms/limits/x.form", "{\"type\":".getBytes(StandardCharsets.UTF_8)), "a form");
        refused(write("owner", path, "processes/identification/identification.bpmn", changed("b")), "elsewhere");
        refused(write("owner", path, "forms/fields.json", "{}".getBytes(StandardCharsets.UTF_8)), "the field list");
        refused(write("owner", path, "custody.km.properties", new byte[] {(byte) 0xc3, 0x28}), "no UTF-8");
        refused(write("owner", path, "custody.km.properties", "a=<script>".getBytes(StandardCharsets.UTF_8)), "HTML");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void what_is_larger_than_any_request_is_refused_like_what_is_larger_than_a_file() throws Exception {
        // given
        var path = "/api/v1/studio/drafts/" + uploaded("owner", changed("Write to the person in custody"));
        var before = rows();

        for (var mebibytes : new int[] {11, 13}) {
            // when
            var uploaded = send("POST", "/api/v1/studio/uploads", "owner", mebibytes);
            var written = send("PUT", path + "/files/" + MODEL, "owner", mebibytes);
            var deployed = send("POST", "/engine-rest/deployment/create", "owner", mebibytes);
            var page = send("POST", "/studio/upload", "owner", mebibytes);

            // then
            for (var answer : List.of(uploaded, written)) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
                var error = json.readTree(answer.body()).path("errors").path(0);
                assertThat(error.path("element").asString()).isEqualTo("line 1");
                assertThat(error.path("message").asString()).isEqualTo("The file is larger than 1 MiB.");
            }
            assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(422);
            assertThat(json.readTree(deployed.body()).path("message").asString())
                    .isEqualTo("line 1: The file is larger than 1 MiB.");
            assertThat(page.statusCode()).as(page.body()).isEqualTo(422);
            assertThat(page.body()).contains("The file is larger than 1 MiB.");
            var stranger = send("POST", "/engine-rest/deployment/create", "nobody", mebibytes);
            assertThat(stranger.statusCode()).as(stranger.body()).isEqualTo(401);
            assertThat(stranger.body()).isEmpty();
        }
        assertThat(rows()).isEqualTo(before);
    }

    /** Over the wire, as one part: that is where lengths are announced. */
    private HttpResponse<String> send(String method, String path, String account, int mebibytes) throws Exception {
        var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bpmn\"\r\n\r\n";
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(new byte[mebibytes * 1024 * 1024]);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        var credentials = account + ":" + ToldStory.PASSWORD;
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .method(method, HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void the_desktop_modeler_is_told_nothing_without_an_owners_name_and_makes_a_draft_with_it() throws Exception {
        // given
        var model = changed("Visit the person in custody");

        // when, then
        for (var call : new String[] {"/engine-rest/deployment?maxResults=0", "/engine-rest//version"}) {
            assertThat(ask(call, null).getStatus()).as(call).isEqualTo(401);
            assertThat(ask(call, null).getContentAsString()).isEmpty();
            assertThat(ask(call, "th.police1").getStatus()).as(call).isEqualTo(401);
            assertThat(ask(call, "owner").getStatus()).as(call).isEqualTo(200);
        }
        assertThat(deploy(null, "/engine-rest/deployment/create", FILE, model).getStatus())
                .isEqualTo(401);
        assertThat(ask("/engine-rest/engine", "owner").getStatus()).isEqualTo(404);
        assertThat(ask("/engine-rest/process-definition/x/start", null).getStatus())
                .isEqualTo(404);
        var deployed = deploy("owner", "/engine-rest//deployment/create", FILE, model);
        assertThat(deployed.getStatus()).as(deployed.getContentAsString()).isEqualTo(200);
        assertThat(deployed.getContentAsString()).contains("\"deployedProcessDefinitions\":null");
        var draft = body(deployed).path("id").asString().replace("draft-", "");
        assertThat(change(body(owner().get("/api/v1/studio/drafts/" + draft)), MODEL))
                .isEqualTo("changed");
    }

    @Test
    void the_way_back_is_a_draft_with_a_former_versions_content() throws Exception {
        // given
        var first = sop(SOP).path("version").asInt();
        var model = Files.readString(Path.of(MODEL))
                .replace("<bpmn:documentation>", "<bpmn:documentation>Read this first. ");
        var draft = upload("owner", FILE, model.getBytes(StandardCharsets.UTF_8));
        var path = "/api/v1/studio/drafts/" + body(draft).path("draft").asLong();
        owner().post(path + "/review", "{}");
        assertThat(second().post(path + "/publish", order("false")).getStatus()).isEqualTo(200);

        // when
        var back = owner().post("/api/v1/studio/drafts", "{\"sop\":\"limits\",\"version\":" + first + "}");

        // then
        var again = "/api/v1/studio/drafts/" + body(back).path("draft").asLong();
        assertThat(change(body(owner().get(again)), MODEL)).isEqualTo("changed");
        assertThat(owner().post(again + "/review", "{}").getStatus()).isEqualTo(200);
        assertThat(second().post(again + "/publish", order("false")).getStatus())
                .isEqualTo(200);
        assertThat(sop(SOP).path("version").asInt()).isEqualTo(first + 2);
    }

    @Test
    void what_another_modeler_wrote_for_itself_is_set_aside() throws Exception {
        // given
        var model = new String(
                        deployments.content(SOP, deployments.inForce(SOP)).get(MODEL), StandardCharsets.UTF_8)
                .replaceFirst("<bpmn:definitions ", "<bpmn:definitions xmlns:sig=\"http://www.signavio.com\" ")
                .replaceFirst("<bpmn:userTask ", "<bpmn:userTask sig:colour=\"red\" ");

        // when
        var uploaded = upload("owner", FILE, model.getBytes(StandardCharsets.UTF_8));

        // then
        assertThat(uploaded.getStatus()).as(uploaded.getContentAsString()).isEqualTo(201);
        assertThat(body(uploaded)
                        .path("setAside")
                        .path("http://www.signavio.com")
                        .asInt())
                .isOne();
        var draft = body(owner().get(
                        "/api/v1/studio/drafts/" + body(uploaded).path("draft").asLong()));
        assertThat(change(draft, MODEL)).isEqualTo("same");
    }

    @Test
    void a_newer_programs_version_is_offered_once() throws Exception {
        // given
        database.sql("update phase_version set content_hash = 'another' where phase = 'panel'")
                .update();

        // when
        offers.ofThisProgram();
        offers.ofThisProgram();

        // then
        var offered = sop("panel").path("drafts");
        assertThat(offered).hasSize(1);
        assertThat(offered.path(0).path("offered").asBoolean()).isTrue();
    }

    @Test
    void one_owner_asks_to_go_back_to_a_former_version_and_another_one_decides() throws Exception {
        // given
        var former = sop(SOP).path("version").asInt();
        var changed = uploaded("owner", changed("Go to the court"));
        owner().post("/api/v1/studio/drafts/" + changed + "/review", "{}");
        second().post("/api/v1/studio/drafts/" + changed + "/publish", order("false"));
        var versions = "/studio/limits/versions/";

        // when
        var asked = send("owner2", versions + former + "/back");
        var draft = asked.getRedirectedUrl().replace("/studio/drafts/", "/api/v1/studio/drafts/");

        // then
        assertThat(page("owner", "/studio/limits/versions")).contains("as agreed", versions + former + "/back");
        assertThat(page("owner", versions + former + "/back")).contains("Ask another process owner");
        assertThat(send("owner", versions + (former + 1) + "/back").getStatus()).isEqualTo(422);
        assertThat(body(owner().get(draft)).path("state").asString()).isEqualTo("inReview");
        assertThat(body(owner().get(draft + "/words?against=" + former))
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(second().post(draft + "/publish", order("false")).getStatus())
                .isEqualTo(403);
        assertThat(owner().post(draft + "/publish", order("false")).getStatus()).isEqualTo(200);
        assertThat(sop(SOP).path("version").asInt()).isEqualTo(former + 2);
        assertThat(deployments.content(SOP, former + 2).get(MODEL))
                .isEqualTo(deployments.content(SOP, former).get(MODEL));
    }

    @Test
    void running_cases_move_later_too_if_somebody_else_than_the_author_says_so() throws Exception {
        // given
        ToldStory.opened(application, 3_700_002).before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        var changed = uploaded("owner", TRACING, changed(OF_CASES, TRACING, "Look for relatives"));
        owner().post("/api/v1/studio/drafts/" + changed + "/review", "{}");
        second().post("/api/v1/studio/drafts/" + changed + "/publish", order("false"));

        // when
        var own = send("owner", "/studio/drafts/" + changed + "/publish/move");
        var others = send("owner2", "/studio/drafts/" + changed + "/publish/move");

        // then
        assertThat(own.getStatus()).isEqualTo(403);
        assertThat(others.getStatus()).isEqualTo(302);
        assertThat(audited("sopCasesMoving")).isOne();
        assertThat(page("operator", "/operations"))
                .contains("Running cases that move to another version")
                .doesNotContainPattern("C-[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    @Test
    void a_due_rule_for_new_cases_only_comes_along_with_a_later_move_if_it_is_accepted() throws Exception {
        // given
        ToldStory.opened(application, 3_700_003);
        var first = inReview(deadlines(Map.of("familyTracing", 20)));
        second().post(first + "/publish", order("false"));
        var later = inReview(deadlines(Map.of("familyTracing", 20, "screening", 9)));
        var version = sop("deadlines").path("version").asInt();

        // when
        var refused = second().post(later + "/publish", order("true"));
        var errors = body(refused).path("errors");
        var rule = errors.path(0).path("element").asString();
        var shown = page("owner2", later.replace("/api/v1", "") + "/publish");
        var order = "{\"move\":true,\"reason\":\"as agreed\",\"acceptedDueRules\":[\"" + rule + "\"]}";
        var readBefore = second().post(later + "/publish", order.replaceFirst("@[0-9a-f]{16}", "@0123456789abcdef"));
        var accepted = second().post(later + "/publish", order);

        // then
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(errors).hasSize(1);
        assertThat(errors.path(0).path("message").asString()).contains("30", "20");
        assertThat(readBefore.getStatus())
                .as("a rule that was another one when it was read")
                .isEqualTo(422);
        assertThat(shown).contains("value=\"" + rule + "\"");
        assertThat(accepted.getStatus()).as(accepted.getContentAsString()).isEqualTo(200);
        assertThat(sop("deadlines").path("version").asInt()).isEqualTo(version + 1);
        assertThat(audited("sopDueRulesAccepted")).isOne();
    }

    /** The table of deadlines with other amounts. */
    private static byte[] deadlines(Map<String, Integer> amounts) throws IOException {
        var table = Files.readString(Path.of("processes/deadlines/sopDeadlines.dmn"));
        for (var amount : amounts.entrySet()) {
            var cell = "(<outputEntry id=\"out_" + amount.getKey() + "_amount\">\\s*<text>)[^<]*";
            table = table.replaceFirst(cell, "$1" + amount.getValue());
        }
        return table.getBytes(StandardCharsets.UTF_8);
    }

    /** The address of a draft of the table of deadlines that the first owner has put into review. */
    private String inReview(byte[] table) throws Exception {
        var path = "/api/v1/studio/drafts/" + uploaded("owner", "sopDeadlines.dmn", table);
        assertThat(owner().post(path + "/review", "{}").getStatus()).isEqualTo(200);
        return path;
    }

    private String page(String account, String path) throws Exception {
        var answer = Caller.of(mvc, accounts, account).get(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String account, String path) throws Exception {
        var actor = accounts.byName(account).map(accounts::actorOf).orElseThrow();
        return mvc.perform(post(path).with(csrf()).with(authentication(new ActorAuthentication(actor))))
                .andReturn()
                .getResponse();
    }

    @Test
    void what_a_newer_program_packaged_is_offered_with_its_changes_and_changes_nothing_by_itself() throws Exception {
        // given
        var changed = uploaded("owner", changed("Call the court"));
        owner().post("/api/v1/studio/drafts/" + changed + "/review", "{}");
        second().post("/api/v1/studio/drafts/" + changed + "/publish", order("false"));
        var inForce = sop(SOP).path("version").asInt();
        database.sql("update phase_version set content_hash = 'another' where phase = 'limits'")
                .update();

        // when
        offers.ofThisProgram();

        // then
        var drafts = sop(SOP).path("drafts");
        var offered = Stream.iterate(0, n -> n < drafts.size(), n -> n + 1)
                .map(drafts::path)
                .filter(draft -> draft.path("offered").asBoolean())
                .findFirst()
                .orElseThrow();
        var path = "/api/v1/studio/drafts/" + offered.path("id").asLong();
        assertThat(change(body(owner().get(path)), MODEL)).isEqualTo("changed");
        assertThat(sop(SOP).path("version").asInt()).isEqualTo(inForce);
        assertThat(owner().post(path + "/review", "{}").getStatus()).isEqualTo(200);
        assertThat(second().post(path + "/publish", order("false")).getStatus()).isEqualTo(200);
        assertThat(deployments.content(SOP, inForce + 1).get(MODEL)).isEqualTo(Files.readAllBytes(Path.of(MODEL)));
    }

    private void refused(MockHttpServletResponse answer, String what) throws Exception {
        assertThat(answer.getStatus())
                .as(what + ": " + answer.getContentAsString())
                .isEqualTo(422);
        assertThat(body(answer).path("errors")).as(what).isNotEmpty().allSatisfy(error -> {
            assertThat(error.path("element").asString()).isNotBlank();
            assertThat(error.path("message").asString()).isNotBlank();
        });
    }

    private static Iterable<Path> hostile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/hostile"))) {
            return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .sorted()
                    .toList();
        }
    }

    private String rows() {
        return database.sql("""
                        select concat_ws(' ', (select count(*) from sop_draft), (select count(*) from sop_draft_file),
                            (select count(*) from sop_draft_author), (select count(*) from sop_version),
                            (select count(*) from act_re_deployment), (select count(*) from act_ge_bytearray),
                            (select count(*) from act_re_procdef), (select max(changed) from sop_draft))
                        """).query(String.class).single();
    }

    /** What the case's family tracing runs on. */
    private String deployment(CaseNumber number) {
        return database.sql("""
                        select def.deployment_id_ from act_ru_execution root
                        join act_re_procdef def on def.id_ = root.proc_def_id_
                        where root.business_key_ = :number and root.parent_id_ is null and def.key_ = 'familyTracing'
                        """)
                .param("number", number.value())
                .query(String.class)
                .single();
    }

    private long audited(String what) {
        return database.sql("select count(*) from audit_entry where what = :what")
                .param("what", what)
                .query(Long.class)
                .single();
    }

    private JsonNode sop(String key) throws Exception {
        for (var sop : body(owner().get("/api/v1/studio/sops")).path("items")) {
            if (sop.path("id").asString().equals(key)) {
                return sop;
            }
        }
        throw new AssertionError("no " + key);
    }

    private static String change(JsonNode draft, String file) {
        for (var one : draft.path("files")) {
            if (one.path("name").asString().equals(file)) {
                return one.path("change").asString();
            }
        }
        return "none";
    }

    private long uploaded(String account, byte[] model) throws Exception {
        return uploaded(account, FILE, model);
    }

    private long uploaded(String account, String file, byte[] model) throws Exception {
        return body(upload(account, file, model)).path("draft").asLong();
    }

    private MockHttpServletResponse upload(String account, String name, byte[] content) throws Exception {
        return mvc.perform(multipart("/api/v1/studio/uploads")
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .with(httpBasic(account, ToldStory.PASSWORD)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse deploy(String account, String path, String name, byte[] content) throws Exception {
        var asked = multipart(path)
                .file(new MockMultipartFile(name, name, "application/octet-stream", content))
                .param("deployment-name", "x")
                .param("deployment-source", "Camunda Modeler");
        if (account != null) {
            asked.with(httpBasic(account, ToldStory.PASSWORD));
        }
        return mvc.perform(asked).andReturn().getResponse();
    }

    private MockHttpServletResponse ask(String path, String account) throws Exception {
        var asked = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path);
        if (account != null) {
            asked.with(httpBasic(account, ToldStory.PASSWORD));
        }
        return mvc.perform(asked).andReturn().getResponse();
    }

    private MockHttpServletResponse write(String account, String draft, String name, byte[] content) throws Exception {
        return mvc.perform(put(draft + "/files/" + name)
                        .contentType("application/octet-stream")
                        .content(content)
                        .with(httpBasic(account, ToldStory.PASSWORD)))
                .andReturn()
                .getResponse();
    }

    private static String order(String move) {
        return "{\"move\":" + move + ",\"reason\":\"as agreed\"}";
    }

    private static byte[] changed(String after) throws IOException {
        return changed(SOP, FILE, after);
    }

    private static byte[] changed(String sop, String file, String after) throws IOException {
        var model = Files.readString(Path.of("processes", sop, file));
        return model.replace("<bpmn:documentation>", "<bpmn:documentation>" + after + ". ")
                .getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode body(MockHttpServletResponse answer) throws IOException {
        return json.readTree(answer.getContentAsByteArray());
    }

    private Caller owner() {
        return Caller.of(mvc, accounts, "owner");
    }

    private Caller second() {
        return Caller.of(mvc, accounts, "owner2");
    }
}
