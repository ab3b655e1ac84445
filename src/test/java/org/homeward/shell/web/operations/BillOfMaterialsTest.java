package org.homeward.shell.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.JsonText;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.SpringVersion;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;

/** What the program is made of, as the jar and the operator's route say it. */
@WebTest
class BillOfMaterialsTest {

    private static final String IN_THE_JAR = "META-INF/sbom/application.cdx.json";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Test
    void the_operator_reads_what_lies_in_the_jar_with_each_library_and_its_version() throws Exception {
        // given
        ToldStory.people(accounts);
        var inTheJar = JsonText.MAPPER.readTree(new ClassPathResource(IN_THE_JAR).getContentAsByteArray());

        // when
        var answer = Caller.of(mvc, accounts, "operator").get("/actuator/sbom/application");

        // then
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(JsonText.MAPPER.readTree(answer.getContentAsByteArray())).isEqualTo(inTheJar);
        var parts = new ArrayList<String>();
        inTheJar.path("components").forEach(part -> parts.add(part.path("purl").asString()));
        assertThat(parts)
                .contains(
                        "pkg:maven/org.springframework/spring-core@" + SpringVersion.getVersion() + "?type=jar",
                        "pkg:maven/org.camunda.bpm/camunda-engine@7.24.0?type=jar")
                .noneMatch(part -> part.contains("/junit-jupiter"));
    }
}
