package org.homeward.shell.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.JsonText;
import org.homeward.testing.Caller;
import org.homeward.testing.Stories;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** What a monitoring reads tells of no case, and the samples for it ask for what is there. */
@WebTest
class MonitoringTest {

    private static final Path DOCKER = Path.of("docker");
    private static final Pattern FIGURE =
            Pattern.compile("\\b(?:homeward|hikaricp|http_server|disk|jvm|process)_[a-z_]+");
    private static final Pattern ALARM = Pattern.compile("(?m)^## (Homeward\\w+)$");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Stories stories;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void the_figures_tell_how_much_waits_and_of_no_case_agency_or_person() throws Exception {
        // given
        var number = stories.opened().value();
        var answer = Caller.of(mvc, accounts, "th.police1").get("/api/v1/cases/" + number);
        assertThat(answer.getStatus()).isEqualTo(200);

        // when
        var figures = figures();

        // then
        assertThat(figures)
                .contains("homeward_mails{state=\"waiting\"}", "homeward_jobs{state=\"due\"}")
                .contains("homeward_rungs_late ", "homeward_drift ", "homeward_clock_difference_seconds 0.0")
                .contains("homeward_messages_waiting ", "homeward_nodes ", "homeward_healthy 1.0")
                .doesNotContain("NaN")
                .doesNotContain(number, "TH-RTP-ATPD", "th.police1");
        assertThat(figures).containsPattern("hikaricp_connections_pending\\{[^}]*pool=\"homeward\"");
    }

    @Test
    void each_figure_of_alarms_and_dashboard_is_one_that_the_program_gives() throws Exception {
        figures(); // from the second time on a request has been counted
        var given = figures();
        var asked = new TreeSet<String>();
        for (var file : List.of("alerts.yaml", "dashboard.json")) {
            asked.addAll(
                    found(FIGURE, Files.readString(DOCKER.resolve("monitoring").resolve(file)), 0));
        }
        assertThat(asked).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(given)
                .contains("\n" + name));
    }

    @Test
    void each_alarm_has_a_section_of_the_runbook_and_no_section_is_without_one() throws Exception {
        // given
        var sections = found(ALARM, Files.readString(Path.of("docs/runbook.md")), 1);

        // then
        assertThat(alarms()).extracting(rule -> rule.get("alert")).containsExactlyElementsOf(sections);
        assertThat(alarms()).allSatisfy(rule -> assertThat(((Map<?, ?>) rule.get("annotations")).get("runbook"))
                .isEqualTo("docs/runbook.md#" + rule.get("alert").toString().toLowerCase(Locale.ROOT)));
    }

    @Test
    void the_dashboard_has_a_name_and_a_question_for_each_picture() throws IOException {
        var dashboard = JsonText.MAPPER.readTree(
                DOCKER.resolve("monitoring/dashboard.json").toFile());
        assertThat(dashboard.path("panels"))
                .hasSizeGreaterThan(9)
                .allSatisfy(panel -> assertThat(texts(panel)).isNotEmpty().doesNotContain(""));
    }

    @Test
    void what_the_containers_mount_and_read_is_there() throws IOException {
        // given
        var text = Files.readString(DOCKER.resolve("compose.yaml"));
        Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(text);
        var services = compose.get("services");

        // then
        assertThat(services).containsOnlyKeys("database", "homeward", "homeward-two", "proxy");
        assertThat(Files.readString(DOCKER.resolve("proxy.conf")))
                .contains("server homeward:8080 max_fails=0", "server homeward-two:8080 max_fails=0", "listen 8443 ssl")
                .as("its log has no query strings")
                .contains("access_log /var/log/nginx/access.log homeward;")
                .doesNotContain("$request\"", "$args", "$request_uri\"", "$http_referer");
        assertThat(mounts(services))
                .filteredOn(mount -> mount.startsWith("./") && !mount.startsWith("./certificates"))
                .hasSize(2)
                .allSatisfy(
                        mount -> assertThat(DOCKER.resolve(mount.split(":")[0])).exists());
        assertThat(mounts(services))
                .filteredOn(mount -> !mount.startsWith("."))
                .allSatisfy(mount -> assertThat(compose.get("volumes")).containsKey(mount.split(":")[0]));
        assertThat(found(VARIABLE, text, 1))
                .isSubsetOf(
                        found(Pattern.compile("(?m)^([A-Z_]+)="), Files.readString(DOCKER.resolve(".env.example")), 1));
    }

    private static List<String> mounts(Map<String, Map<String, Object>> services) {
        return services.values().stream()
                .flatMap(service -> ((List<?>) service.getOrDefault("volumes", List.of())).stream())
                .map(Object::toString)
                .toList();
    }

    private static List<String> texts(JsonNode panel) {
        var texts = new ArrayList<>(List.of(panel.path("title").asString()));
        panel.path("targets").forEach(target -> texts.add(target.path("expr").asString()));
        return texts;
    }

    private static List<Map<String, Object>> alarms() throws IOException {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file =
                new Yaml().load(Files.readString(DOCKER.resolve("monitoring/alerts.yaml")));
        return file.get("groups").get(0).get("rules");
    }

    private static Set<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(group))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String figures() throws Exception {
        return Caller.of(mvc, accounts, "operator").get("/actuator/prometheus").getContentAsString();
    }
}
