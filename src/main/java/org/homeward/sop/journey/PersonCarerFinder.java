package org.homeward.sop.journey;

import java.util.Optional;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseRoleHolderFinder;
import org.homeward.directory.RoutedRole;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.modelset.ModelEffect;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The agency with which the person speaks on the acting side: the host's case manager, at home the provincial welfare. */
@ModelEffect(role = "person-carer")
@Component
class PersonCarerFinder implements CaseRoleHolderFinder {

    private final CaseFactsRecords facts;
    private final TaskRouting routing;

    PersonCarerFinder(CaseFactsRecords facts, @Lazy TaskRouting routing) {
        this.facts = facts;
        this.routing = routing;
    }

    @Override
    public Optional<RoutedRole> holder(Wanted wanted) {
        var host = facts.of(wanted.number()).corridor().host();
        return (wanted.country().equals(host) ? BorderSide.host : BorderSide.origin)
                .holder()
                .map(role -> routing.holderOf(wanted.number(), role, wanted.variable()))
                .filter(routed -> !routed.unrouted())
                .map(routed -> new RoutedRole(routed.agency(), routed.group()));
    }
}
