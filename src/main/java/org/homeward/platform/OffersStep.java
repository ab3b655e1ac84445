package org.homeward.platform;

import org.homeward.studio.drafts.Offers;
import org.springframework.stereotype.Component;

/** Offers what this program packaged anew to the process owners, as drafts. */
@Component
final class OffersStep implements StartStep {

    private final Offers offers;

    OffersStep(Offers offers) {
        this.offers = offers;
    }

    @Override
    public int order() {
        return MODELS + 1;
    }

    @Override
    public void run() {
        offers.ofThisProgram();
    }
}
