package org.homeward.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.homeward.directory.PackagedRoles;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.models.Deployments;
import org.homeward.engine.models.ModelRefusedException;
import org.homeward.engine.modelset.ProgramContract;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shell.web.actor.ActorAuthentication;
import org.homeward.studio.Sop;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hostile corpus on the ways in that {@link StudioApiTest} doesn't try: an editor's save, the pages' uploads, publishing what
 * lies in a draft behind the studio's back, and a packaged resource.
 */
@WebTest
class HostileFilesTest {

    /** On the slower ways each n-th file, from another one with each seed; with {@code -Plong} each. */
    private static final int EACH = Boolean.getBoolean("homeward.long") ? 1 : 60;

    private static final ProgramContract PROGRAM = ProgramContract.packaged(PackagedRoles.names());

    private static final long SEED = Long.getLong("homeward.seed", 1);

    private static final Map<String, String> EDITED = Map.of(
            "bpmn", "processes/repatriation/familyTracing.bpmn",
            "dmn", "processes/repatriation/requiredDocuments.dmn",
            "form", "forms/repatriation/family-assessment.form");

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    SopDrafts drafts;

    @Autowired
    Deployments deployments;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    private DraftId draft;
    private String before;

    @BeforeEach
    void an_owner_has_a_draft() {
        ToldStory.people(accounts);
        draft = drafts.open(new Sop("repatriation"), owner().actor());
        before = rows();
    }

    @AfterEach
    void nothing_was_stored() {
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void no_editor_saves_it() throws Exception {
        for (var file : hostile(1)) {
            // when
            var name = last(EDITED.get(kind(file)));
            var answer = mvc.perform(put("/studio/drafts/" + draft + "/edit/" + name + "/file")
                            .accept("application/json", "application/problem+json")
                            .content(Files.readAllBytes(file))
                            .with(csrf())
                            .with(authentication(new ActorAuthentication(owner().actor()))))
                    .andReturn()
                    .getResponse();

            // then
            assertThat(answer.getStatus()).as(file.toString()).isEqualTo(422);
            assertThat(json.readTree(answer.getContentAsByteArray()).path("errors"))
                    .as(file.toString())
                    .isNotEmpty()
                    .allSatisfy(error ->
                            assertThat(error.path("element").asString()).isNotBlank());
        }
    }

    @Test
    void no_page_takes_it() throws Exception {
        for (var file : hostile(EACH)) {
            for (var path : List.of("/studio/upload", "/studio/drafts/" + draft + "/files")) {
                // when
                var answer = upload(path, file);

                // then
                assertThat(answer.getStatus()).as(path + file).isEqualTo(422);
                assertThat(answer.getContentAsString()).contains("There is a problem");
            }
        }
    }

    @Test
    void what_lies_in_a_draft_behind_the_studios_back_is_not_published() throws Exception {
        var at = "/api/v1/studio/drafts/" + draft;
        for (var file : hostile(EACH)) {
            // given
            var name = EDITED.get(kind(file));
            database.sql("insert into sop_draft_file (draft_id, name, content, changed, changed_by)"
                            + " values (:draft, :name, :content, now(), 'nobody')")
                    .param("draft", draft.value())
                    .param("name", name)
                    .param("content", Files.readAllBytes(file))
                    .update();
            var files = new TreeMap<>(deployments.content("repatriation", deployments.inForce("repatriation")));
            files.put(name, Files.readAllBytes(file));

            // when
            var asked = owner().post(at + "/review", "{}");
            database.sql("update sop_draft set state = 'inReview', held_by = null, held_since = null where id = :draft")
                    .param("draft", draft.value())
                    .update();
            database.sql("""
                            insert into sop_draft_agreement
                            select :draft, 0, 'of ' || country, country, now()
                            from unnest(array['TH', 'KH', 'LA', 'MM', 'VN', 'CN']) as country on conflict do nothing
                            """).param("draft", draft.value()).update();
            var published = second().post(at + "/publish", "{\"move\":false,\"reason\":\"x\"}");

            // then
            assertThat(asked.getStatus()).as(file + asked.getContentAsString()).isEqualTo(422);
            assertThat(published.getStatus())
                    .as(file + published.getContentAsString())
                    .isEqualTo(422);
            assertThatThrownBy(() -> deployments.publish("repatriation", files, PROGRAM))
                    .as(file.toString())
                    .isInstanceOf(ModelRefusedException.class);
            database.sql("delete from sop_draft_file where draft_id = :draft")
                    .param("draft", draft.value())
                    .update();
        }
        database.sql("update sop_draft set state = 'draft', held_by = 'owner', held_since = now() where id = :draft")
                .param("draft", draft.value())
                .update();
    }

    @Test
    void no_packaged_resource_is_deployed_with_it() {
        for (var file : hostile(EACH)) {
            // given
            var name = (kind(file).equals("form") ? "forms/evil/" : "processes/evil/") + file.getFileName();

            // when, then
            assertThatThrownBy(() -> deployments.deployMissing(Map.of("evil", Map.of(name, content(file))), PROGRAM))
                    .as(file.toString())
                    .isInstanceOf(ModelRefusedException.class);
        }
    }

    @Test
    void the_desktop_modeler_gets_no_way_around_the_pages_either() throws Exception {
        // when
        var start = owner().ask(HttpMethod.POST, "/engine-rest/process-definition/x/start", "{}");

        // then
        assertThat(start.getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse upload(String path, Path file) throws Exception {
        return mvc.perform(multipart(path)
                        .file(new MockMultipartFile("file", file.getFileName().toString(), null, content(file)))
                        .with(csrf())
                        .with(authentication(new ActorAuthentication(owner().actor()))))
                .andReturn()
                .getResponse();
    }

    private static List<Path> hostile(int each) {
        try (var files = Files.list(Path.of("src/test/resources/hostile"))) {
            var all = files.sorted().toList();
            return IntStream.range(0, all.size())
                    .filter(place -> (place + SEED - 1) % each == 0)
                    .mapToObj(all::get)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String kind(Path file) {
        return file.toString().substring(file.toString().lastIndexOf('.') + 1);
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The studio's and the engine's, of which nothing may be more than before. */
    private String rows() {
        return database.sql("""
                        select concat_ws(' ', (select count(*) from sop_draft), (select count(*) from sop_draft_file),
                            (select count(*) from sop_draft_author), (select count(*) from sop_version),
                            (select count(*) from sop_draft_aside), (select count(*) from phase_version),
                            (select count(*) from act_re_deployment), (select count(*) from act_re_procdef),
                            (select count(*) from act_re_decision_def), (select count(*) from act_re_camformdef),
                            (select count(*) from act_ge_bytearray where deployment_id_ is not null))
                        """).query(String.class).single();
    }

    private Caller owner() {
        return Caller.of(mvc, accounts, "owner");
    }

    private Caller second() {
        return Caller.of(mvc, accounts, "owner2");
    }
}
