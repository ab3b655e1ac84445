package org.homeward.shell.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody types into the address bar stays out of the log. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class WrongAddressTest {

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc mvc;

    @Test
    void an_address_that_leads_nowhere_is_not_logged(CapturedOutput output) throws Exception {
        // given
        ToldStory.people(accounts);

        // when
        var answer = Caller.of(mvc, accounts, "th.police1").get("/cases/Zaw-Mi-Htun/x/y");

        // then
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(output.getAll()).doesNotContain("No mapping for");
    }
}
