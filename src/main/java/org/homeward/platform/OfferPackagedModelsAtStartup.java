package org.homeward.platform;

import org.homeward.studio.drafts.PackagedModelOffers;
import org.springframework.stereotype.Component;

/** Offers what this program packaged anew to the process owners, as drafts. */
@Component
final class OfferPackagedModelsAtStartup implements StartupTask {

    private final PackagedModelOffers offers;

    OfferPackagedModelsAtStartup(PackagedModelOffers offers) {
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
