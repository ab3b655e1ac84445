package org.homeward.platform;

import org.homeward.studio.drafts.PackagedOffers;
import org.springframework.stereotype.Component;

/** Offers what this program packaged anew to the process owners, as drafts. */
@Component
final class PackagedOffersStep implements StartStep {

    private final PackagedOffers offers;

    PackagedOffersStep(PackagedOffers offers) {
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
