package org.homeward.sop.panel;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.FieldEntry;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.sop.declared.Former;

/** A member's opinion: the vote counts for the quorum, its reasons stay encrypted in the case file, seat by seat. */
@Former
final class GiveOpinion implements HandInHandler {

    static final String STEP = PanelDecisionProcess.Step.GIVE_OPINION;

    /** The data class of the reasons. */
    static final String REASONS = "trafficking";

    private static final String KEPT_REASONS = "panelReasons_";

    private final Panels panels;
    private final Steps steps;
    private final CaseFiles files;

    GiveOpinion(Panels panels, Steps steps, CaseFiles files) {
        this.panels = panels;
        this.steps = steps;
        this.files = files;
    }

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var variables = steps.variables(handedIn.step());
        var summons = number(variables, "panelSummons").longValue();
        var seat = number(variables, "loopCounter").intValue();
        var vote = "yes".equals(handedIn.text("memberConflict"))
                ? "conflict"
                : Objects.requireNonNull(handedIn.text("memberVote"));
        panels.vote(summons, seat, vote);
        var heard = panels.required(summons).heard();
        var reasons = handedIn.text("memberReasons");
        if (reasons != null && !reasons.isBlank()) {
            files.record(
                    handedIn.number(),
                    handedIn.step(),
                    handedIn.agency(),
                    handedIn.by(),
                    List.of(FieldEntry.of(reasons(summons, seat), REASONS, reasons)));
        }
        return Map.of(PanelDecisionProcess.Variable.QUORUM_REACHED, heard);
    }

    /** Where the case file holds the reasons of a seat. */
    static String reasons(long summons, int seat) {
        return KEPT_REASONS + summons + "_" + seat;
    }

    private static Number number(Map<String, Object> variables, String name) {
        return (Number) Objects.requireNonNull(variables.get(name));
    }
}
