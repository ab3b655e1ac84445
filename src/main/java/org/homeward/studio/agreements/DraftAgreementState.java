package org.homeward.studio.agreements;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CountryCode;
import org.homeward.studio.ownership.OwningCountries;

/**
 * The state of a draft's agreements with its owners.
 *
 * @param whose whose its changes are, as far as somebody is needed for them
 * @param owned the countries that have a process owner
 * @param people who stands behind it, whoever asked for the review first
 */
public record DraftAgreementState(OwningCountries whose, Set<CountryCode> owned, List<Agreement> people) {

    public DraftAgreementState {
        owned = Set.copyOf(owned);
        people = List.copyOf(people);
    }

    /** The agreements that the draft needs, and the owners who gave theirs. */
    public List<RequiredAgreement> needs() {
        return RequiredAgreement.of(whose, owned, people);
    }

    /** The same if this owner stood behind it too. */
    List<RequiredAgreement> needsWith(Actor owner) {
        return RequiredAgreement.of(
                whose,
                owned,
                Stream.concat(people.stream(), Stream.of(Agreement.of(owner))).toList());
    }

    /** The agreements that would still be missing if this owner stood behind it too. */
    public List<RequiredAgreement> missingWith(Actor owner) {
        return needsWith(owner).stream().filter(need -> !need.given()).toList();
    }

    /** Whether somebody is missing whom this owner's agreement gives. */
    public boolean isHelpedBy(Actor owner) {
        return missingWith(owner).size()
                < needs().stream().filter(need -> !need.given()).count();
    }
}
