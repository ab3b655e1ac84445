package org.homeward.letters;

import java.util.List;
import java.util.Map;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.ShelterNameAccess;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.homeward.sop.RequestedService;
import org.homeward.sop.RequestedServices;
import org.springframework.stereotype.Component;

/** The letters of the agency that asks for services: the step that answers lies at another one, and stays hidden. */
@Component
final class ReferrerLetters {

    private final CaseAccess access;
    private final RequestedServices services;
    private final ShelterNameAccess shelters;

    ReferrerLetters(CaseAccess access, RequestedServices services, ShelterNameAccess shelters) {
        this.access = access;
        this.services = services;
        this.shelters = shelters;
    }

    /** Of the services that are being asked or given; none for who doesn't work on the case. */
    List<ReferralLetter> of(CaseNumber number, Actor actor) {
        if (!access.require(number, actor).full()) {
            return List.of();
        }
        return services.running(number, actor.agency()).stream()
                .map(asked -> new ReferralLetter(
                        asked.id(), asked.service(), asked.step().agency(), hides(asked.step(), actor), asked.asked()))
                .toList();
    }

    LetterSource required(CaseNumber number, int referral, Actor actor) {
        access.requireFull(number, actor);
        return services.running(number, actor.agency()).stream()
                .filter(asked -> asked.id() == referral)
                .findFirst()
                .map(asked -> source(asked, actor))
                .orElseThrow(NotFound::aPage);
    }

    /** Only the request: the answer is the other agency's, and none of its process is known here. */
    private LetterSource source(RequestedService asked, Actor actor) {
        var step = asked.step();
        var to = hides(step, actor) ? null : step.agency();
        return new LetterSource(step, LetterKind.referral, Map.of(), asked.asker(), to, asked.asked(), true);
    }

    private boolean hides(OpenStep step, Actor actor) {
        return shelters.hides(step.agency(), actor, step.corridor());
    }
}
