package org.homeward.procedures.panel;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.Summons;

/** No formal decision before enough members of its panel were heard, as {@link Summons#heard} counts them. */
public final class PanelQuorumRule {

    private PanelQuorumRule() {}

    /**
     * Refused at the field while no panel of this kind was summoned, or the newest wasn't heard.
     *
     * @param kind {@code identification}
     */
    public static Requirement of(String kind, String field) {
        var heard = CasePart.heard(kind);
        return Requirement.refuses(
                "panelHeard", field, "panel.quorumMissing", (state, said) -> !state.get(heard), heard);
    }
}
