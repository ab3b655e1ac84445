package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.sop.declared.Former;
import org.homeward.sop.limits.PapersWatched;

/** The last day of a travel document is watched from the day on which it is known. */
@Former
final class VerifyNationality implements HandInHandler {

    private final PapersWatched papers;

    VerifyNationality(PapersWatched papers) {
        this.papers = papers;
    }

    @Override
    public String step() {
        return NationalityVerificationProcess.Step.VERIFY_NATIONALITY;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        papers.known(handedIn);
        return Map.of();
    }
}
