package org.homeward.sop.limits;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.EndingPaperProcess;
import org.homeward.sop.declared.Former;

/** A renewed document has another last day, which is watched too. */
@Former
final class RenewPaper implements HandInHandler {

    static final String ENDS = "paperEndsOn";

    private final PapersWatched papers;
    private final Steps steps;

    RenewPaper(PapersWatched papers, Steps steps) {
        this.papers = papers;
        this.steps = steps;
    }

    @Override
    public String step() {
        return EndingPaperProcess.Step.RENEW_PAPER;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var ended = Objects.requireNonNull(steps.variables(handedIn.step()).get(ENDS));
        papers.renewed(handedIn, LocalDate.parse(ended.toString()));
        return Map.of();
    }
}
