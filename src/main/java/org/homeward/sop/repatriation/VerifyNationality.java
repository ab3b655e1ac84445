package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.sop.limits.PapersWatched;
import org.springframework.stereotype.Component;

/** The last day of a travel document is watched from the day on which it is known. */
@ModelEffect(step = NationalityVerificationProcess.Step.VERIFY_NATIONALITY)
@Component
final class VerifyNationality implements HandInHandler {

    private final PapersWatched papers;

    VerifyNationality(PapersWatched papers) {
        this.papers = papers;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        papers.known(handedIn);
        return Map.of();
    }
}
