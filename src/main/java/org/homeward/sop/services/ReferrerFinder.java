package org.homeward.sop.services;

import java.util.List;
import java.util.Optional;
import org.homeward.casefile.CaseRoleHolderFinder;
import org.homeward.directory.RoutedRole;
import org.homeward.engine.modelset.ModelEffect;
import org.springframework.stereotype.Component;

/** The agency that asked for the service: after a no it is the one that looks further, on either side. */
@ModelEffect(role = "referrer")
@Component
class ReferrerFinder implements CaseRoleHolderFinder {

    private final Referrals referrals;

    ReferrerFinder(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public Optional<RoutedRole> holder(Wanted wanted) {
        var referral =
                referrals.required(wanted.number(), Integer.parseInt(wanted.text(ServiceProviderFinder.REFERRAL)));
        return Optional.of(new RoutedRole(referral.madeBy(), "caseworker"));
    }

    /** Before a referral is sent, nobody is named. */
    @Override
    public List<RoutedRole> possible(Wanted wanted) {
        return wanted.variable().apply(ServiceProviderFinder.REFERRAL) == null
                ? List.of()
                : holder(wanted).stream().toList();
    }
}
