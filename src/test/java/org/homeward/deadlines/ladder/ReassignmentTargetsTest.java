package org.homeward.deadlines.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.FieldEntry;
import org.homeward.directory.Agency;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** To whom a step may be passed on: never to a blocked contact of the case, and nothing says why it is missing. */
@ProcessTest
class ReassignmentTargetsTest {

    private static final String NEIGHBOUR = "KH-DOSVY-BMC";

    @Autowired
    Stories story;

    @Autowired
    ReassignmentTargets successors;

    @Autowired
    CaseFiles files;

    @Test
    void an_office_that_must_not_be_contacted_is_not_offered() {
        // given
        var number = story.before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        var step = story.open(number, FamilyTracingProcess.Step.ASSESS_FAMILY);
        assertThat(offered(step)).contains(NEIGHBOUR, "KH-DOSVY-SRP");

        // when
        var shelter = new AgencyCode("TH-WPC-PTT");
        ActingParty.as(shelter, () -> {
            var blocked = FieldEntry.of("blockedContacts", "contact", "Banteay Meanchey Department of Social Affairs");
            files.record(number, null, shelter, "th.shelter1", List.of(blocked));
            return number;
        });

        // then
        assertThat(offered(step)).doesNotContain(NEIGHBOUR).contains("KH-DOSVY-SRP");
    }

    private List<String> offered(OpenStep step) {
        return ActingParty.asSystem("test", () -> successors.of(step)).stream()
                .map(Agency::code)
                .map(AgencyCode::value)
                .toList();
    }
}
