package org.homeward.engine.sandbox;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.engine.wall.reading.KnownNames;
import org.springframework.stereotype.Component;

/** The beans that the models of a walk reach, under the names of the product's delegates: each notes what that one would do. */
@Component
final class StandIns {

    private final WalkMessages messages;
    private final WalkParts parts;
    private final WalkBestInterests bestInterests;
    private final CurrentWalk current;

    StandIns(WalkMessages messages, WalkParts parts, WalkBestInterests bestInterests, CurrentWalk current) {
        this.messages = messages;
        this.parts = parts;
        this.bestInterests = bestInterests;
        this.current = current;
    }

    Map<Object, Object> beans() {
        var beans = new HashMap<Object, Object>();
        KnownNames.DELEGATES.forEach(name ->
                beans.put(name, (JavaDelegate) execution -> current.get().happened("noted", execution, name)));
        beans.put("sendMessage", (JavaDelegate) messages::send);
        beans.put("sendReferrals", (JavaDelegate) messages::sendReferrals);
        beans.put("relayWithdrawal", (JavaDelegate) messages::relayWithdrawal);
        beans.put("chooseNextPart", (JavaDelegate) parts::chooseNextPart);
        beans.put("summonPanel", (JavaDelegate) parts::summonPanel);
        beans.put("lookUpBestInterests", (JavaDelegate) bestInterests::lookUp);
        beans.put("lookUpConsentAge", (JavaDelegate) parts::lookUpConsentAge);
        beans.put("planNextVisit", (JavaDelegate) parts::planNextVisit);
        return beans;
    }
}
