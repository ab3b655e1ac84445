package org.homeward.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.studio.Sop;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Diagrams of other programs, from the BPMN Model Interchange Working Group's test suite: what runs no code opens, on each way in;
 * the rest is refused with reasons. Long, since all ways in share the files and what is counted.
 */
@WholeRun
@WebTest
class ForeignFilesTest {

    private static final Path FILES = Path.of("src/test/resources/miwg");

    /** By the slower ways each n-th file; with {@code -Plong} each. */
    private static final int EACH = Boolean.getBoolean("homeward.long") ? 1 : 10;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    SopDrafts drafts;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void a_diagram_that_runs_no_code_becomes_a_draft_of_the_procedure_that_was_named() throws Exception {
        var files = files("open");
        assertThat(files).hasSizeGreaterThanOrEqualTo(20);
        var reported = new TreeMap<String, Object>();
        for (var file : files) {
            // when
            var answer = upload("/api/v1/studio/uploads", file, "repatriation");

            // then
            assertThat(answer.getStatus())
                    .as(file + answer.getContentAsString())
                    .isEqualTo(201);
            var made = body(answer);
            assertThat(made.path("sop").asString()).isEqualTo("repatriation");
            reported.put(file.getFileName().toString(), made.path("setAside"));
            var draft = new DraftId(made.path("draft").asLong());
            assertThat(drafts.changed(draft)).as("one new file").hasSize(1);
            assertThat(drafts.files(draft).text(drafts.changed(draft).iterator().next()))
                    .as(file.toString())
                    .contains("BPMNShape")
                    .doesNotContain("schemaLocation", "ISO-8859")
                    .doesNotContainPattern("xmlns:\\w+=.http://www.(signavio|bizagi|trisotech)");
        }
        assertThat(reported.get("reference--A.4.1.bpmn")).hasToString("""
                {"http://www.signavio.com":38,"xsi:schemaLocation":1}""");
        report(reported);
    }

    @Test
    void it_opens_on_every_other_way_in_too() throws Exception {
        // given
        var draft = drafts.open(new Sop("services"), owner().actor());
        for (var file : sample("open")) {
            // when
            var unplaced = upload("/api/v1/studio/uploads", file, null);
            var written = send(draft, file);
            var saved = save(draft, file);
            var added = upload("/studio/drafts/" + draft + "/files", file, null);
            var uploaded = upload("/studio/upload", file, "panel");
            var deployed = deploy(file, "services");

            // then
            assertThat(unplaced.getStatus()).as(file.toString()).isEqualTo(201);
            assertThat(body(unplaced).path("sop").asString()).isEqualTo("journey");
            assertThat(written.getStatus()).as(file.toString()).isEqualTo(200);
            assertThat(body(written).path("setAside"))
                    .isEqualTo(body(unplaced).path("setAside"))
                    .isEqualTo(body(saved).path("setAside"));
            assertThat(body(written).path("state").asString()).isEqualTo("draft");
            assertThat(saved.getStatus()).as(file.toString()).isEqualTo(200);
            assertThat(added.getStatus()).as(file.toString()).isEqualTo(302);
            assertThat(uploaded.getStatus()).as(file.toString()).isEqualTo(302);
            assertThat(deployed.getStatus()).as(file.toString()).isEqualTo(200);
            var made = owner().get("/api/v1/studio/drafts/"
                    + body(deployed).path("id").asString().replace("draft-", ""));
            assertThat(body(made).path("sop").asString()).isEqualTo("services");
        }
    }

    @Test
    void an_owner_sees_what_was_set_aside_and_what_keeps_the_diagram_from_being_published() throws Exception {
        // given
        var draft = drafts.open(new Sop("services"), owner().actor());
        var name = drawn(FILES.resolve("open/reference--A.4.1.bpmn"));
        send(draft, FILES.resolve("open/reference--A.4.1.bpmn"));
        var at = "/studio/drafts/" + draft;

        // when
        var page = owner().get(at).getContentAsString();

        // then
        assertThat(page).contains("Set aside", "http://www.signavio.com", "No case runs through this diagram yet");
        for (var path : List.of("", "/edit/" + name, "/edit/" + name + "/lists", "/edit/" + name + "/problems")) {
            assertThat(owner().get(at + path).getStatus()).as(path).isEqualTo(200);
        }
        for (var path : List.of("/compare", "/try", "/publish", "/texts/" + name)) {
            assertThat(owner().get(at + path).getStatus()).as(path).isLessThan(500);
        }
        for (var path : List.of("/review", "/try")) {
            assertThat(owner().post(at + path, "").getStatus()).as(path).isLessThan(500);
        }
        var review = owner().post("/api/v1/studio/drafts/" + draft + "/review", "{}");
        assertThat(review.getStatus()).isEqualTo(422);
        assertThat(body(review).path("errors").toString()).contains("No case runs through this diagram yet");
        assertThat(owner().ask(HttpMethod.DELETE, "/api/v1/studio/drafts/" + draft + "/files/" + name, "")
                        .getStatus())
                .isEqualTo(200);
        assertThat(owner().get(at).getContentAsString()).doesNotContain("Set aside");
    }

    @Test
    void what_would_run_code_or_can_not_be_read_is_refused_with_its_element() throws Exception {
        // given
        var draft = drafts.open(new Sop("services"), owner().actor());
        for (var file : files("refused")) {
            // when, then
            refused(upload("/api/v1/studio/uploads", file, "repatriation"), file);
            refused(send(draft, file), file);
            var deployed = deploy(file, "services");
            assertThat(deployed.getStatus()).as(file.toString()).isEqualTo(422);
            assertThat(body(deployed).path("message").asString()).contains(": ");
        }
        assertThat(drafts.changed(draft)).isEmpty();
    }

    @Test
    void a_file_without_a_home_is_asked_for_its_procedure() throws Exception {
        // given
        var form = Files.readString(Path.of("forms/repatriation/family-assessment.form"))
                .replace("\"familyAssessment\"", "\"drawnElsewhere\"");
        var file = new MockMultipartFile("file", "drawn-elsewhere.form", null, form.getBytes(StandardCharsets.UTF_8));

        // when
        var page = upload("/studio/upload", FILES.resolve("open/reference--A.4.1.bpmn"), "");
        var call = mvc.perform(
                        multipart("/api/v1/studio/uploads").file(file).with(httpBasic("owner", ToldStory.PASSWORD)))
                .andReturn()
                .getResponse();

        // then
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString()).contains("Choose the SOP that it is new in", "value=\"repatriation\"");
        assertThat(call.getStatus()).isEqualTo(422);
        assertThat(body(call).path("errors").toString()).contains("name it as sop: deadlines, ");
    }

    @Test
    void a_form_of_the_repository_is_kept_without_what_forms_share_and_downloaded_with_it() throws Exception {
        // given
        var form = Path.of("forms/repatriation/family-assessment.form");
        var draft = drafts.open(new Sop("repatriation"), owner().actor());

        // when
        var deployed = body(deploy(form, "repatriation"));
        var sent = send(draft, form);

        // then
        assertThat(sent.getStatus()).isEqualTo(200);
        for (var id : List.of(
                draft, new DraftId(Long.parseLong(deployed.path("id").asString().replace("draft-", ""))))) {
            assertThat(drafts.changed(id)).isEmpty();
            assertThat(drafts.files(id).text(form.toString())).doesNotContain("\"list\"");
            assertThat(owner().get("/api/v1/studio/drafts/" + id + "/files/" + form.getFileName())
                            .getContentAsString())
                    .isEqualTo(Files.readString(form));
        }
    }

    @Test
    void nothing_in_a_drawing_is_ever_for_an_engine() throws Exception {
        // given
        var drawing = Files.readString(FILES.resolve("open/bpmn-io--A.4.1.bpmn"));
        var draft = drafts.open(new Sop("services"), owner().actor());
        var evil = new TreeMap<String, String>();
        evil.put(
                "a script task",
                drawing.replaceFirst("<bpmn:task ", "<bpmn:scriptTask ")
                        .replaceFirst("</bpmn:task>", "</bpmn:scriptTask>"));
        evil.put(
                "a class",
                drawing.replaceFirst(
                        "<bpmn:task ",
                        "<bpmn:task xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" camunda:class=\"java.lang.Runtime\" "));
        evil.put(
                "another engine's",
                drawing.replaceFirst(
                        "<bpmn:task ",
                        "<bpmn:task xmlns:a=\"http://activiti.org/bpmn\" a:class=\"java.lang.Runtime\" "));
        evil.put("an expression", drawing.replaceFirst(" name=\"", " name=\"\\${'x'.getClass()} "));
        evil.put("a document type", drawing.replaceFirst("<bpmn:def", "<!DOCTYPE x [<!ENTITY e \"e\">]>\n<bpmn:def"));
        evil.put("deep", drawing.replaceFirst("<bpmn:task ", "<a>".repeat(40_000) + "<bpmn:task "));

        // when, then
        for (var file : evil.entrySet()) {
            var answer = write(draft, "drawn.bpmn", file.getValue().getBytes(StandardCharsets.UTF_8));
            assertThat(answer.getStatus()).as(file.getKey()).isEqualTo(422);
        }
        assertThat(drafts.changed(draft)).isEmpty();
    }

    private void refused(MockHttpServletResponse answer, Path file) throws IOException {
        assertThat(answer.getStatus()).as(file + answer.getContentAsString()).isEqualTo(422);
        assertThat(body(answer).path("errors")).as(file.toString()).isNotEmpty().allSatisfy(error -> {
            assertThat(error.path("element").asString()).isNotBlank();
            assertThat(error.path("message").asString()).isNotBlank();
        });
    }

    private MockHttpServletResponse upload(String path, Path file, String sop) throws Exception {
        var asked = multipart(path)
                .file(new MockMultipartFile("file", file.getFileName().toString(), null, Files.readAllBytes(file)));
        if (sop != null) {
            asked.param("sop", sop);
        }
        if (path.startsWith("/api/")) {
            asked.with(httpBasic("owner", ToldStory.PASSWORD));
        } else {
            asked.with(csrf()).with(authentication(new ActorAuthentication(owner().actor())));
        }
        return mvc.perform(asked).andReturn().getResponse();
    }

    private MockHttpServletResponse deploy(Path file, String name) throws Exception {
        return mvc.perform(multipart("/engine-rest/deployment/create")
                        .file(new MockMultipartFile(
                                "file", file.getFileName().toString(), null, Files.readAllBytes(file)))
                        .param("deployment-name", name)
                        .with(httpBasic("owner", ToldStory.PASSWORD)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(DraftId draft, Path file) throws Exception {
        return write(draft, drawn(file), Files.readAllBytes(file));
    }

    private MockHttpServletResponse write(DraftId draft, String name, byte[] content) throws Exception {
        return mvc.perform(put("/api/v1/studio/drafts/" + draft + "/files/" + name)
                        .content(content)
                        .with(httpBasic("owner", ToldStory.PASSWORD)))
                .andReturn()
                .getResponse();
    }

    /** As the editor does after a file was opened in it. */
    private MockHttpServletResponse save(DraftId draft, Path file) throws Exception {
        return mvc.perform(put("/studio/drafts/" + draft + "/edit/" + drawn(file) + "/file")
                        .content(Files.readAllBytes(file))
                        .with(csrf())
                        .with(authentication(new ActorAuthentication(owner().actor()))))
                .andReturn()
                .getResponse();
    }

    private static String drawn(Path file) {
        return file.getFileName().toString().replaceAll("\\.(?=.*\\.bpmn)", "-");
    }

    private static List<Path> sample(String folder) {
        var all = files(folder);
        return IntStream.range(0, all.size())
                .filter(place -> place % EACH == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static List<Path> files(String folder) {
        try (var files = Files.list(FILES.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void report(Object files) throws IOException {
        Files.createDirectories(Path.of("target/reports"));
        json.writerWithDefaultPrettyPrinter()
                .writeValue(Path.of("target/reports/foreign-files.json").toFile(), files);
    }

    private JsonNode body(MockHttpServletResponse answer) throws IOException {
        return json.readTree(answer.getContentAsByteArray());
    }

    private Caller owner() {
        return Caller.of(mvc, accounts, "owner");
    }
}
