package org.homeward.procedures.identification;

import org.homeward.procedures.StepRules;
import org.homeward.procedures.panel.PanelFormPresentation;
import org.homeward.procedures.panel.PanelQuorumRule;
import org.homeward.shared.procedures.IdentificationProcess;

/** The decision is written down once enough members of the panel were heard. */
final class DecideStatusStep {

    static final StepRules RULES = StepRules.of(IdentificationProcess.Step.DECIDE_STATUS)
            .form(PanelFormPresentation.deciding())
            .keeps("R1")
            .insists(PanelQuorumRule.of("identification", IdentificationProcess.Variable.IDENTIFICATION_DECISION));

    private DecideStatusStep() {}
}
