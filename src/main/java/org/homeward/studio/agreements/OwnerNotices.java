package org.homeward.studio.agreements;

import java.time.Instant;
import java.util.Collection;
import org.homeward.directory.Country;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.NoticeRequest;
import org.homeward.notices.Notices;
import org.homeward.notices.Recipient;
import org.homeward.shared.CountryCode;
import org.homeward.studio.drafts.SopDraft;
import org.homeward.studio.ownership.OwningCountries;
import org.springframework.stereotype.Component;

/** Tells process owners of changes of procedures: that one asks for its review, or that the draft has another holder. */
@Component
public class OwnerNotices {

    private final Notices notices;
    private final Accounts accounts;
    private final Directory directory;

    OwnerNotices(Notices notices, Accounts accounts, Directory directory) {
        this.notices = notices;
        this.accounts = accounts;
        this.directory = directory;
    }

    /**
     * Those whose own it touches, of the region's all of them. In the caller's transaction, which works as a system actor: the notices
     * lie at many agencies.
     */
    public void ofReview(SopDraft draft, OwningCountries whose, Actor asked) {
        countries(whose).stream()
                .flatMap(country -> accounts.of(country, Role.processOwner).stream())
                .filter(owner -> !owner.username().equals(asked.username()))
                .forEach(owner -> tell(NoticeKind.sopChange, draft, owner, draft.revision()));
    }

    /** To the owner who asked for the review: it asks for changes. */
    void ofChangesAsked(SopDraft draft, String asked) {
        accounts.byName(asked).ifPresent(owner -> tell(NoticeKind.sopChangesAsked, draft, owner, draft.revision()));
    }

    /** To the former holder of the draft: it was taken over at this moment. */
    void ofTakeOver(SopDraft draft, String former, Instant at) {
        accounts.byName(former).ifPresent(owner -> tell(NoticeKind.sopTakenOver, draft, owner, at));
    }

    private void tell(NoticeKind kind, SopDraft draft, Account owner, Object once) {
        notices.tell(NoticeRequest.many(
                        kind + ":" + draft.id() + ":" + once + ":" + owner.username(),
                        kind,
                        Recipient.account(owner.username(), owner.agency()),
                        Math.toIntExact(draft.id().value()))
                .mailed());
    }

    private Collection<CountryCode> countries(OwningCountries whose) {
        return whose.region()
                ? directory.countries().stream().map(Country::code).toList()
                : whose.countries();
    }
}
