package org.homeward.sop.services;

import java.util.Optional;
import org.homeward.casefile.Consents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Referral;
import org.homeward.procedures.services.ServiceProviderRules;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.sop.CaseEnvironments;
import org.springframework.stereotype.Component;

/** The case as the declared rules of services read it, for those who ask them outside of a step. */
@Component
class ServiceCaseStates {

    private final CaseFactsRecords facts;
    private final CaseEnvironments worlds;
    private final Consents consents;
    private final Referrals referrals;
    private final ServiceCasePartReaders parts;

    ServiceCaseStates(
            CaseFactsRecords facts,
            CaseEnvironments worlds,
            Consents consents,
            Referrals referrals,
            ServiceCasePartReaders parts) {
        this.facts = facts;
        this.worlds = worlds;
        this.consents = consents;
        this.referrals = referrals;
        this.parts = parts;
    }

    /** The agency whose turn it is to be asked; empty if nobody gives the service. */
    Optional<AgencyCode> next(Referral referral) {
        return ServiceProviderRules.next(of(referral.number()).only(ServiceProviderRules.READS), referral);
    }

    /** Whether agencies give the service and the person lets it go to none of them. */
    boolean areLeftOut(Referral referral) {
        return ServiceProviderRules.areLeftOut(of(referral.number()).only(ServiceProviderRules.READS), referral);
    }

    CaseState of(CaseNumber number) {
        return CaseState.of(facts.of(number), worlds.of(number), part -> switch (part.kind()) {
            case "consents" -> consents.standing(number);
            case "referrals" -> referrals.all(number);
            case "barred" -> parts.barred(number);
            case "leftOut" -> parts.leftOut(number, Purpose.valueOf(part.of()));
            default -> throw new IllegalStateException(part.kind());
        });
    }
}
