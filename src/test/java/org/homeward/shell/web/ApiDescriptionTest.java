package org.homeward.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.DemoStoryStaff;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.Caller;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's description tells what each route reads, so that a client can be made of it. */
@WebTest
class ApiDescriptionTest {

    private static final Path FRONTEND = Path.of("src/main/frontend").toAbsolutePath();
    private static final Path CLIENT = Path.of("target/client").toAbsolutePath();
    private static final Set<String> FILES = Set.of(
            "put /api/v1/calendars/{country}/{year}",
            "post /api/v1/cases/{number}/documents",
            "post /api/v1/studio/uploads");

    private static final String OPENER = "th.police1";
    private static final int PERSON = 71;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void each_body_of_json_is_described_by_its_parts() throws Exception {
        // given
        var description = description();

        // when
        var bodies = description.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("requestBody"))
                        .map(method -> Map.entry(method.getKey() + " " + path.getKey(), method.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, route -> route.getValue()
                        .at("/requestBody/content/application~1json/schema/$ref")
                        .asString("")));

        // then
        assertThat(bodies).hasSizeGreaterThan(20);
        assertThat(bodies.entrySet())
                .filteredOn(route -> route.getValue().isEmpty())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(FILES);
        assertThat(bodies.values()).filteredOn(schema -> !schema.isEmpty()).allSatisfy(schema -> assertThat(
                        description.at(schema.substring(1)).path("properties"))
                .as(schema)
                .isNotEmpty());
    }

    @Test
    @WholeRun
    void a_client_that_is_made_of_it_opens_a_case_and_hands_in_a_step() throws Exception {
        // given
        make();

        // when
        var opened = ask(OPENER, "open", ToldStory.answers("intake", PERSON, clock.instant()));

        // then
        assertThat(opened.path("status").asInt()).as(opened.toString()).isEqualTo(201);

        // when
        var number = new CaseNumber(opened.at("/body/number").asString());
        var step = workItems.ofCase(number).get(0);
        var handedIn = ask(
                DemoStoryStaff.of(step.agency(), step.group(), 0),
                "handIn",
                step.id().value(),
                ToldStory.answers(step.formKey(), PERSON, clock.instant()));

        // then
        assertThat(handedIn.path("status").asInt()).as(handedIn.toString()).isEqualTo(200);
        assertThat(workItems.find(step.id())).isEmpty();
    }

    private JsonNode description() throws Exception {
        var answer = Caller.of(mvc, accounts, OPENER).get("/api/v1/openapi.json");
        return json.readTree(answer.getContentAsByteArray());
    }

    /** Types of the description, and the client that is checked against them. */
    private void make() throws Exception {
        Files.createDirectories(CLIENT);
        Files.deleteIfExists(CLIENT.resolve("node_modules"));
        Files.createSymbolicLink(CLIENT.resolve("node_modules"), FRONTEND.resolve("node_modules"));
        Files.writeString(CLIENT.resolve("openapi.json"), json.writeValueAsString(description()));
        Files.write(CLIENT.resolve("client.mts"), Files.readAllBytes(FRONTEND.resolve("test/client.mts")));
        run("node_modules/openapi-typescript/bin/cli.js", "openapi.json", "-o", "schema.d.mts");
        run(
                "node_modules/typescript/bin/tsc",
                "--strict",
                "--skipLibCheck",
                "--target",
                "es2022",
                "--module",
                "nodenext",
                "client.mts");
    }

    private JsonNode ask(String account, String what, Object... given) throws Exception {
        var said = run("--input-type=module", "--eval", """
                import { client } from "./client.mjs";
                const { data, error, response } = await client(%s, %s, %s).%s(...%s);
                console.log(JSON.stringify({ status: response.status, body: data ?? error }));
                """.formatted(
                        json.writeValueAsString("http://127.0.0.1:" + port),
                        json.writeValueAsString(account),
                        json.writeValueAsString(ToldStory.PASSWORD),
                        what,
                        json.writeValueAsString(given)));
        return json.readTree(said);
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        var node = new ProcessBuilder("node").directory(CLIENT.toFile()).redirectErrorStream(true);
        node.command().addAll(List.of(arguments));
        var running = node.start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(said).isZero();
        return said;
    }
}
