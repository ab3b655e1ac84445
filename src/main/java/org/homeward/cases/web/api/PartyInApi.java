package org.homeward.cases.web.api;

import org.homeward.cases.CaseParty;
import org.jspecify.annotations.Nullable;

/** The codes of a party, as far as the reader may know them. */
final class PartyInApi {

    private PartyInApi() {}

    static @Nullable String agency(@Nullable CaseParty party) {
        var agency = party == null ? null : party.agency();
        return agency == null ? null : agency.value();
    }

    static @Nullable String country(@Nullable CaseParty party) {
        return party == null ? null : party.country().value();
    }
}
