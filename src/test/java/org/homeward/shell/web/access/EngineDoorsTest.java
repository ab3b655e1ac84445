package org.homeward.shell.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class EngineDoorsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda", "/app", "/api/engine", "/api/admin"})
    void an_engines_usual_doors_are_closed_to_each_role(String door) throws Exception {
        ToldStory.people(accounts);
        for (var account : List.of("th.police1", "owner", "dpo", "researcher", "admin", "operator")) {
            var visitor = Caller.of(mvc, accounts, account);
            for (var path : List.of(door, door + "/", door + "/engine/default/task", door + "/v1/process-definition")) {
                assertThat(visitor.get(path).getStatus()).isEqualTo(404);
                assertThat(visitor.post(path, "{}").getStatus()).isEqualTo(404);
            }
        }
    }
}
