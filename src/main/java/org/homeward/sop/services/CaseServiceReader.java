package org.homeward.sop.services;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.homeward.casefile.CaseRead;
import org.homeward.casefile.CaseView;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.NeedToKnow;
import org.homeward.casefile.ShelterNames;
import org.homeward.directory.people.Actor;
import org.homeward.procedures.Referral;
import org.homeward.sop.CaseService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads a case's services for readers of that class of data, on their own side. */
@Component
class CaseServiceReader {

    private static final FieldKey SERVICES = new FieldKey("servicesNeeded", DataClass.services);

    private final Referrals referrals;
    private final ServiceHolders holders;
    private final NeedToKnow needToKnow;
    private final ShelterNames shelters;
    private final ApplicationEventPublisher events;

    CaseServiceReader(
            Referrals referrals,
            ServiceHolders holders,
            NeedToKnow needToKnow,
            ShelterNames shelters,
            ApplicationEventPublisher events) {
        this.referrals = referrals;
        this.holders = holders;
        this.needToKnow = needToKnow;
        this.shelters = shelters;
        this.events = events;
    }

    /** The newest first; the reading is logged. */
    List<CaseService> of(CaseView view, Actor actor) {
        if (!needToKnow.everywhere(view, actor).test(SERVICES)) {
            return List.of();
        }
        var seen = referrals.dated(view.number()).stream()
                .filter(dated -> dated.referral().state() != Referral.State.planned)
                .filter(dated -> holders.onSideOf(dated.referral(), view))
                .map(dated -> shown(dated, view))
                .sorted(Comparator.comparing(CaseService::id).reversed())
                .toList();
        if (!seen.isEmpty()) {
            var classes = Set.of(DataClass.services);
            events.publishEvent(new CaseRead(view.number(), actor.agency(), actor.username(), classes, null));
        }
        return seen;
    }

    /** An agency that was asked and hasn't said yes takes no part: only the asking agency knows it. */
    private CaseService shown(Referrals.Dated dated, CaseView view) {
        var referral = dated.referral();
        var ours = referral.madeBy().equals(view.agency());
        var known =
                referral.provider().filter(agency -> ours || referral.state().given());
        var shelter = known.filter(agency -> shelters.hides(agency, view)).isPresent();
        return new CaseService(
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
