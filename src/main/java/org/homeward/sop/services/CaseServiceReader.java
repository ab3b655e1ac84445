package org.homeward.sop.services;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.homeward.casefile.CaseDataReadEvent;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.casefile.NeedToKnow;
import org.homeward.casefile.ShelterNameAccess;
import org.homeward.directory.people.Actor;
import org.homeward.procedures.Referral;
import org.homeward.sop.CaseSupportService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads a case's services for readers of that class of data, on their own side. */
@Component
class CaseServiceReader {

    private static final FieldKey SERVICES = new FieldKey("servicesNeeded", DataClass.services);

    private final Referrals referrals;
    private final ServiceRequesterFinder holders;
    private final NeedToKnow needToKnow;
    private final ShelterNameAccess shelters;
    private final ApplicationEventPublisher events;

    CaseServiceReader(
            Referrals referrals,
            ServiceRequesterFinder holders,
            NeedToKnow needToKnow,
            ShelterNameAccess shelters,
            ApplicationEventPublisher events) {
        this.referrals = referrals;
        this.holders = holders;
        this.needToKnow = needToKnow;
        this.shelters = shelters;
        this.events = events;
    }

    /** The newest first; the reading is logged. */
    List<CaseSupportService> of(GrantedCaseAccess view, Actor actor) {
        if (!needToKnow.everywhere(view, actor).test(SERVICES)) {
            return List.of();
        }
        var seen = referrals.dated(view.number()).stream()
                .filter(dated -> dated.referral().state() != Referral.State.planned)
                .filter(dated -> holders.onSideOf(dated.referral(), view))
                .map(dated -> shown(dated, view))
                .sorted(Comparator.comparing(CaseSupportService::id).reversed())
                .toList();
        if (!seen.isEmpty()) {
            var classes = Set.of(DataClass.services);
            events.publishEvent(new CaseDataReadEvent(view.number(), actor.agency(), actor.username(), classes, null));
        }
        return seen;
    }

    /** An agency that was asked and hasn't said yes takes no part: only the asking agency knows it. */
    private CaseSupportService shown(Referrals.Dated dated, GrantedCaseAccess view) {
        var referral = dated.referral();
        var ours = referral.madeBy().equals(view.agency());
        var known =
                referral.provider().filter(agency -> ours || referral.state().given());
        var shelter = known.filter(agency -> shelters.hides(agency, view)).isPresent();
        return new CaseSupportService(
                referral.id(),
                referral.service(),
                referral.state().name(),
                shelter ? null : known.orElse(null),
                shelter,
                ours,
                dated.made(),
                dated.changed());
    }
}
