package org.homeward.studio.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.directory.Country;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.CountryCode;
import org.homeward.shared.NotAllowed;
import org.homeward.shared.TooLate;
import org.homeward.shared.WrongContent;
import org.homeward.studio.drafts.Draft;
import org.homeward.studio.drafts.DraftActed;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.DraftState;
import org.homeward.studio.drafts.Drafts;
import org.homeward.studio.drafts.SopVersions;
import org.homeward.studio.ownership.ChangeOwners;
import org.homeward.studio.ownership.Ownership;
import org.homeward.studio.ownership.Whose;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a country's rows its own: a change has one person of each country whose own it touches; the region's has two of different
 * countries. Whoever asks for the review, agrees or publishes stands behind the draft as it is then.
 */
@Component
@Transactional
public class Agreements {

    private final AgreementTable table;
    private final Drafts drafts;
    private final SopVersions versions;
    private final Ownership ownership;
    private final ProgramsRows programs;
    private final Directory directory;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    Agreements(
            AgreementTable table,
            Drafts drafts,
            SopVersions versions,
            Ownership ownership,
            ProgramsRows programs,
            Directory directory,
            Accounts accounts,
            ApplicationEventPublisher events) {
        this.table = table;
        this.drafts = drafts;
        this.versions = versions;
        this.ownership = ownership;
        this.programs = programs;
        this.directory = directory;
        this.accounts = accounts;
        this.events = events;
    }

    /** Whom the draft needs, and who of them stands behind it; nobody once it is discarded. */
    @Transactional(readOnly = true)
    public List<Need> of(Draft draft) {
        return draft.state() == DraftState.discarded ? List.of() : needs(draft, people(draft));
    }

    /** Who would still be missing if this owner stood behind the draft too. */
    @Transactional(readOnly = true)
    public List<Need> missing(Draft draft, Actor owner) {
        return with(draft, owner).stream().filter(need -> !need.given()).toList();
    }

    /** Whether somebody is missing whom this owner's agreement gives. */
    @Transactional(readOnly = true)
    public boolean helps(Draft draft, Actor owner) {
        return draft.state() == DraftState.inReview
                && of(draft).stream()
                        .anyMatch(need -> !need.given()
                                && with(draft, owner).stream()
                                        .anyMatch(given ->
                                                given.given() && given.country().equals(need.country())));
    }

    private List<Need> with(Draft draft, Actor owner) {
        var people = new ArrayList<>(people(draft));
        people.add(agreement(owner));
        return needs(draft, people);
    }

    /** Whose each change of the draft is. */
    @Transactional(readOnly = true)
    public ChangeOwners owners(Draft draft) {
        return ownership.of(versions.files(draft.sop(), draft.baseVersion()), drafts.files(draft.id()));
    }

    /** Throws {@link AgreementMissing} unless the draft has all whom it needs, this owner among them. */
    @Transactional(readOnly = true)
    public void require(Draft draft, Actor owner) {
        var needs = with(draft, owner);
        if (!needs.stream().allMatch(Need::given)) {
            throw new AgreementMissing(needs);
        }
    }

    /** This owner stands behind the draft as it is now: asked for its review, or publishes it. */
    public void put(Draft draft, Actor owner) {
        table.put(draft, agreement(owner));
    }

    /**
     * An owner agrees for the own country; a later change of the draft needs it anew. Throws {@link NotAllowed} for another
     * country, {@link WrongContent} for one whom the draft doesn't need, {@link TooLate} if nobody asked for the review or the
     * draft changed since it was read.
     */
    public void agree(DraftId id, CountryCode country, @Nullable Integer revision, Actor owner) {
        var draft = drafts.requireOpen(id, owner);
        if (!owner.country().equals(country)) {
            throw NotAllowed.otherCountry();
        }
        if (draft.state() != DraftState.inReview) {
            throw TooLate.draftNotInReview();
        }
        if (revision != null && revision != draft.revision()) {
            throw TooLate.draftChanged();
        }
        if (of(draft).stream().noneMatch(need -> need.isOf(country) || need.ofRegion())) {
            throw WrongContent.field("country", "studio.refused.agreementNotNeeded");
        }
        put(draft, owner);
        events.publishEvent(new DraftActed(
                id, draft.sop(), "draftAgreed", owner.username(), owner.agency(), List.of(country.value())));
    }

    private List<Need> needs(Draft draft, List<Agreement> people) {
        var changes = owners(draft);
        var whose = changes.all();
        var owned = owned();
        if (draft.offered()) {
            var files = drafts.files(draft.id());
            var kept = whose.countries().stream()
                    .filter(country -> owned.contains(country) || !programs.all(changes, country, files))
                    .collect(Collectors.toSet());
            whose = new Whose(kept, whose.region());
        }
        return Need.of(whose, owned, people);
    }

    /** While somebody writes, whoever asks for the review will be the one who does. */
    private List<Agreement> people(Draft draft) {
        return draft.state() == DraftState.draft
                ? Stream.ofNullable(draft.heldBy())
                        .flatMap(holder -> accounts.byName(holder).stream())
                        .map(Agreements::agreement)
                        .toList()
                : table.last(draft.id());
    }

    private Set<CountryCode> owned() {
        return directory.countries().stream()
                .map(Country::code)
                .filter(country -> !accounts.of(country, Role.processOwner).isEmpty())
                .collect(Collectors.toSet());
    }

    private static Agreement agreement(Account account) {
        return new Agreement(account.username(), account.agency().country());
    }

    private static Agreement agreement(Actor owner) {
        return new Agreement(owner.username(), owner.country());
    }
}
