package org.homeward.cases.web.api;

import org.homeward.cases.Party;
import org.jspecify.annotations.Nullable;

/** The codes of a party, as far as the reader may know them. */
final class PartyCodes {

    private PartyCodes() {}

    static @Nullable String agency(@Nullable Party party) {
        var agency = party == null ? null : party.agency();
        return agency == null ? null : agency.value();
    }

    static @Nullable String country(@Nullable Party party) {
        return party == null ? null : party.country().value();
    }
}
