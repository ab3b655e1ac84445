package org.homeward.sop.services;

import java.util.List;
import java.util.Optional;
import org.homeward.casefile.CaseRoleHolderFinder;
import org.homeward.directory.RoutedRole;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.Referral;
import org.springframework.stereotype.Component;

/** The agency that is asked for a service, by the number of the referral. It takes part in the case once it accepts. */
@ModelEffect(role = ServiceProviderFinder.ROLE)
@Component
class ServiceProviderFinder implements CaseRoleHolderFinder {

    static final String ROLE = "service-provider";

    /** The number of the referral, in the process. */
    static final String REFERRAL = "referral";

    private final Referrals referrals;
    private final ServiceCaseStates cases;

    ServiceProviderFinder(Referrals referrals, ServiceCaseStates cases) {
        this.cases = cases;
        this.referrals = referrals;
    }

    @Override
    public Optional<RoutedRole> holder(Wanted wanted) {
        var referral = referral(wanted);
        return referral.provider()
                .or(() -> Optional.of(referral.madeBy()).filter(asks -> cases.areLeftOut(referral)))
                .map(agency -> new RoutedRole(agency, "caseworker"));
    }

    /** Before a referral is sent, and where another agency is looked for, nobody is named. */
    @Override
    public List<RoutedRole> possible(Wanted wanted) {
        return wanted.variable().apply(REFERRAL) == null ? List.of() : running(wanted);
    }

    @Override
    public Optional<Integer> request(Wanted wanted) {
        return Optional.of(id(wanted));
    }

    private List<RoutedRole> running(Wanted wanted) {
        return switch (referral(wanted).state()) {
            case asked, accepted -> holder(wanted).stream().toList();
            default -> List.of();
        };
    }

    private Referral referral(Wanted wanted) {
        return referrals.required(wanted.number(), id(wanted));
    }

    private static int id(Wanted wanted) {
        return Integer.parseInt(wanted.text(REFERRAL));
    }
}
