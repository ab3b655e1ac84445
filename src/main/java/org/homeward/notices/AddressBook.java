package org.homeward.notices;

import java.util.Optional;

/** Knows how recipients are reached; this room owns the question, a higher one answers it. */
interface AddressBook {

    /** As it stands now; empty if there is no such account or agency any more, or the account is disabled. */
    Optional<Addressee> of(Recipient recipient);
}
