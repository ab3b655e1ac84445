package org.homeward.sop.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.homeward.procedures.CaseEnvironment;
import org.homeward.procedures.CaseFacts;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.HandoverProcess;
import org.junit.jupiter.api.Test;

/** What a requirement reads to come to its answer is noted: parts of the case, and of the process each variable. */
class RecordingCaseStateTest {

    private static final AgencyCode HOST = new AgencyCode("TH-NRM");
    private static final CasePart<?> HELD = CasePart.newest("heldOnArrival");

    @Test
    void a_part_that_was_not_needed_for_the_answer_is_not_noted() {
        // given
        var requirement = Requirement.refuses(
                "made",
                "field",
                "handover.custody",
                (state, said) -> state.known(HandoverProcess.Variable.DAY_KEPT).isPresent()
                        || state.get(HELD).equals("yes"),
                CasePart.PROCESS,
                HELD);

        // when
        var seen = seen(
                requirement,
                Map.of(HandoverProcess.Variable.DAY_KEPT, true, HandoverProcess.Variable.RISK_LEVEL, "high"));

        // then
        assertThat(seen.variables()).containsExactly(HandoverProcess.Variable.DAY_KEPT);
        assertThat(seen.parts()).isEmpty();
    }

    @Test
    void each_part_and_variable_that_was_read_is_noted() {
        // given
        var requirement = Requirement.refuses(
                "made",
                "field",
                "handover.custody",
                (state, said) -> state.get(HELD).equals("no")
                        || state.known(HandoverProcess.Variable.RISK_LEVEL).isEmpty(),
                CasePart.PROCESS,
                HELD);

        // when
        var seen = seen(requirement, Map.of(HandoverProcess.Variable.DAY_KEPT, true));

        // then
        assertThat(seen.variables()).containsExactly(HandoverProcess.Variable.RISK_LEVEL);
        assertThat(seen.parts()).isEqualTo(Set.of(HELD));
    }

    @Test
    void who_reads_all_variables_has_read_each() {
        // given
        var requirement = Requirement.refuses(
                "made",
                "field",
                "handover.custody",
                (state, said) -> state.get(CasePart.PROCESS).isEmpty(),
                CasePart.PROCESS);

        // when
        var seen = seen(
                requirement,
                Map.of(HandoverProcess.Variable.DAY_KEPT, true, HandoverProcess.Variable.RISK_LEVEL, "high"));

        // then
        assertThat(seen.variables())
                .containsExactlyInAnyOrder(HandoverProcess.Variable.DAY_KEPT, HandoverProcess.Variable.RISK_LEVEL);
    }

    private static RecordingCaseState.Seen seen(Requirement requirement, Map<String, Object> process) {
        var number = CaseNumber.NOBODYS;
        var corridor = new Corridor(new CountryCode("TH"), new CountryCode("KH"));
        var facts = new CaseFacts(number, corridor, null, null, null, false, HOST, Instant.EPOCH);
        var whole = CaseState.of(
                facts, mock(CaseEnvironment.class), part -> part.equals(CasePart.PROCESS) ? process : part.none());
        var said = new HandedInStep(
                number, new StepId("step"), "userTask_made", HOST, "somebody", Instant.EPOCH, Map.of(), Set.of());
        return new RecordingCaseState(whole).readBy(requirement, said);
    }
}
