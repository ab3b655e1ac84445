package org.homeward.studio.agreements;

import java.util.Collection;
import org.homeward.directory.Country;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.notices.NewNotice;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.Notices;
import org.homeward.notices.Recipient;
import org.homeward.shared.CountryCode;
import org.homeward.studio.drafts.SopDraft;
import org.homeward.studio.ownership.OwningCountries;
import org.springframework.stereotype.Component;

/** Tells process owners of a change that asks for its review: those whose own it touches, of the region's all of them. */
@Component
public class OwnersTold {

    private final Notices notices;
    private final Accounts accounts;
    private final Directory directory;

    OwnersTold(Notices notices, Accounts accounts, Directory directory) {
        this.notices = notices;
        this.accounts = accounts;
        this.directory = directory;
    }

    /** In the caller's transaction, which works as a system actor: the notices lie at many agencies. */
    public void ofReview(SopDraft draft, OwningCountries whose, Actor asked) {
        countries(whose).stream()
                .flatMap(country -> accounts.of(country, Role.processOwner).stream())
                .filter(owner -> !owner.username().equals(asked.username()))
                .forEach(owner -> notices.tell(NewNotice.many(
                                "sopChange:" + draft.id() + ":" + draft.revision() + ":" + owner.username(),
                                NoticeKind.sopChange,
                                Recipient.account(owner.username(), owner.agency()),
                                Math.toIntExact(draft.id().value()))
                        .mailed()));
    }

    private Collection<CountryCode> countries(OwningCountries whose) {
        return whose.region()
                ? directory.countries().stream().map(Country::code).toList()
                : whose.countries();
    }
}
