package org.homeward.engine.modelset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.CaseRoleHolderFinder;
import org.homeward.engine.ModelBeans;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.steps.DeclaredSteps;
import org.homeward.testing.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the program's classes declare is what its beans do. */
@ProcessTest
class ProgramContractTest {

    private final ProgramContract program = PackagedSet.program();

    @Autowired
    List<StepEffect> effects;

    @Autowired
    List<CaseRoleHolderFinder> holders;

    @Autowired
    ModelBeans delegates;

    @Test
    void each_handler_and_fill_declares_its_step() {
        // when
        var declared = program.ofSteps()
                .filter(part -> !part.name().startsWith("LetterKind"))
                .map(ProgramContractPart::step)
                .collect(Collectors.toSet());

        // then
        assertThat(declared)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                effects.stream().map(StepEffect::step),
                                DeclaredSteps.ALL.stream().map(StepRules::step))
                        .collect(Collectors.toSet()));
    }

    @Test
    void each_delegate_is_declared() {
        assertThat(program.delegates().map(ProgramContractPart::delegate))
                .containsExactlyInAnyOrderElementsOf(delegates.names())
                .containsExactlyInAnyOrderElementsOf(KnownNames.DELEGATES);
    }

    @Test
    void each_role_with_a_holder_of_its_own_is_declared() {
        assertThat(program.parts().stream().map(part -> part.effect().role()).filter(role -> !role.isEmpty()))
                .containsExactlyInAnyOrderElementsOf(
                        holders.stream().map(CaseRoleHolderFinder::role).toList());
    }

    @Test
    void safety_rules_are_named_by_their_number() {
        assertThat(program.parts().stream().flatMap(part -> part.effect().rules().stream()))
                .isNotEmpty()
                .allMatch(rule -> rule.matches("R([1-9]|1[0-9]|2[0-4])"));
    }
}
