package org.homeward.procedures.protection;

import java.util.List;
import org.homeward.procedures.StepRules;

/** The declared steps of the protection. */
public final class ProtectionSteps {

    public static final List<StepRules> ALL = List.of(ClearLegalMatters.RULES);

    private ProtectionSteps() {}
}
