package org.homeward.studio.agreements;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.ConflictException;
import org.homeward.shared.CountryCode;
import org.homeward.shared.InvalidContentException;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.SopDraft;
import org.homeward.studio.drafts.SopDraftActionEvent;
import org.homeward.studio.drafts.SopDraftState;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.drafts.SopVersions;
import org.homeward.studio.ownership.Ownership;
import org.homeward.studio.ownership.OwningCountries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a country's rows its own: a change has one person of each country whose own it touches; the region's has two of different
 * countries. A person who asks for the review, agrees or publishes stands behind the draft as it is then.
 */
@Component
@Transactional
public class Agreements {

    private final AgreementTable table;
    private final SopDrafts drafts;
    private final SopVersions versions;
    private final Ownership ownership;
    private final PackagedTableRows programs;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    Agreements(
            AgreementTable table,
            SopDrafts drafts,
            SopVersions versions,
            Ownership ownership,
            PackagedTableRows programs,
            Accounts accounts,
            ApplicationEventPublisher events) {
        this.table = table;
        this.drafts = drafts;
        this.versions = versions;
        this.ownership = ownership;
        this.programs = programs;
        this.accounts = accounts;
        this.events = events;
    }

    /** How the draft stands with its owners; nobody is needed once it is discarded. */
    @Transactional(readOnly = true)
    public DraftAgreementState of(SopDraft draft) {
        return new DraftAgreementState(
                draft.state() == SopDraftState.discarded ? OwningCountries.NOBODYS : needed(draft),
                accounts.countriesOf(Role.processOwner),
                people(draft));
    }

    /** Throws {@link MissingAgreementException} unless the draft has all whom it needs, this owner among them. */
    @Transactional(readOnly = true)
    public void require(SopDraft draft, Actor owner) {
        var needs = of(draft).needsWith(owner);
        if (!needs.stream().allMatch(RequiredAgreement::given)) {
            throw new MissingAgreementException(needs);
        }
    }

    /** This owner stands behind the draft as it is now: asked for its review, or publishes it. */
    public void put(SopDraft draft, Actor owner) {
        table.put(draft, Agreement.of(owner));
    }

    /**
     * An owner agrees for the own country; a later change of the draft needs it anew. Throws {@link ActionNotAllowedException} for another
     * country, {@link InvalidContentException} for one whom the draft doesn't need, {@link ConflictException} if nobody asked for the
     * review or the draft changed since it was read.
     */
    public void agree(DraftId id, CountryCode country, @Nullable Integer revision, Actor owner) {
        var draft = drafts.requireOpen(id, owner);
        if (!owner.country().equals(country)) {
            throw ActionNotAllowedException.otherCountry();
        }
        if (draft.state() != SopDraftState.inReview) {
            throw ConflictException.draftNotInReview();
        }
        if (revision != null && revision != draft.revision()) {
            throw ConflictException.draftChanged();
        }
        if (of(draft).needs().stream().noneMatch(need -> need.isOf(country) || need.ofRegion())) {
            throw InvalidContentException.field("country", "studio.refused.agreementNotNeeded");
        }
        put(draft, owner);
        events.publishEvent(new SopDraftActionEvent(
                id, draft.sop(), "draftAgreed", owner.username(), owner.agency(), List.of(country.value())));
    }

    /** Of rows that the program itself brings with their source, nobody is needed for a country without a process owner. */
    private OwningCountries needed(SopDraft draft) {
        var files = drafts.files(draft.id());
        var changes = ownership.of(versions.files(draft.sop(), draft.baseVersion()), files);
        var whose = changes.all();
        if (!draft.offered()) {
            return whose;
        }
        var owned = accounts.countriesOf(Role.processOwner);
        return whose.only(country -> owned.contains(country) || !programs.all(changes, country, files));
    }

    /** While somebody writes, whoever asks for the review will be the one who does. */
    private List<Agreement> people(SopDraft draft) {
        return draft.state() == SopDraftState.draft
                ? Stream.ofNullable(draft.heldBy())
                        .flatMap(holder -> accounts.byName(holder).stream())
                        .map(Agreement::of)
                        .toList()
                : table.last(draft.id());
    }
}
