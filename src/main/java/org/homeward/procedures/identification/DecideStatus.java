package org.homeward.procedures.identification;

import org.homeward.procedures.StepRules;
import org.homeward.procedures.panel.PanelHeard;
import org.homeward.procedures.panel.PanelShown;
import org.homeward.shared.procedures.IdentificationProcess;

/** The decision is written down once enough members of the panel were heard. */
final class DecideStatus {

    static final StepRules RULES = StepRules.of(IdentificationProcess.Step.DECIDE_STATUS)
            .form(PanelShown.deciding())
            .keeps("R1")
            .insists(PanelHeard.of("identification", IdentificationProcess.Variable.IDENTIFICATION_DECISION));

    private DecideStatus() {}
}
