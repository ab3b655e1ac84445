package org.homeward.studio.trying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.homeward.studio.Sop;
import org.homeward.studio.drafts.SopVersions;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each walk that the program brings comes to its end through the delivered procedures; without it they would stop each draft. */
@WholeRun
@DatabaseTest
class DeliveredWalksPassTest {

    @Autowired
    Scenarios scenarios;

    @Autowired
    SopVersions versions;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identification",
                "journey",
                "limits",
                "panel",
                "protection",
                "reintegration",
                "repatriation",
                "services"
            })
    void all_walks_of_a_procedure_come_to_their_ends(String phase) {
        // given
        var sop = new Sop(phase);

        // when
        var outcomes = scenarios.run(sop, versions.inForceFiles(sop), Locale.ENGLISH);

        // then
        assertThat(outcomes).isNotEmpty().allMatch(ScenarioOutcome::passed);
    }
}
