package org.homeward.sop.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.casefile.FieldEntry;
import org.homeward.directory.people.Actor;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.Decision;
import org.homeward.sop.NewService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes services that are wanted down as referrals: who gives each, and by when it is answered, says the catalogue. */
@ModelEffect(
        decisions =
                @ModelEffect.Decision(
                        value = Decision.SERVICE_ROUTING,
                        inputs = {"service", "country", "urgency"},
                        deadlines = "deadlineKey",
                        roles = "role"))
@Component
class ServicePlans {

    /** To whom the consent of a side lets what is needed go, as the forms that ask for it say. */
    private static final Map<String, String> RECIPIENTS =
            Map.of("destination", "destination.shelter", "origin", "origin.provincial-welfare");

    private final Referrals referrals;
    private final Decisions decisions;
    private final Consents consents;
    private final CaseFiles files;

    ServicePlans(Referrals referrals, Decisions decisions, Consents consents, CaseFiles files) {
        this.referrals = referrals;
        this.decisions = decisions;
        this.consents = consents;
        this.files = files;
    }

    /** Whether the person agreed to services on this side; what was answered abroad neither opens nor closes anything at home. */
    boolean agreed(CaseNumber number, String side) {
        return answer(number, side) == ConsentValue.Given;
    }

    /** What the person said to services on this side, as it stands now; not asked if nothing. */
    ConsentValue answer(CaseNumber number, String side) {
        return consents.answer(number, Purpose.Services, recipient(side)).orElse(ConsentValue.NotAsked);
    }

    /** The person gives the consent anew after it was withdrawn; who said so and how stands in the file. */
    void agreedAnew(CaseNumber number, String side, NewService service, Actor actor) {
        consents.record(number, Purpose.Services, recipient(side), ConsentValue.Given, actor.agency(), null);
        var said = new ArrayList<>(List.of(
                FieldEntry.of(NewService.CONSENT_GIVER, "legal", service.consentGiver()),
                FieldEntry.of(NewService.CONSENT_SIGNATURE, "legal", service.consentSignature())));
        if (!service.childObjects().isEmpty()) {
            said.add(FieldEntry.of(NewService.CHILD_OBJECTS, "legal", service.childObjects()));
        }
        files.record(number, null, actor.agency(), actor.username(), said);
    }

    private static String recipient(String side) {
        return Objects.requireNonNull(RECIPIENTS.get(side));
    }

    /**
     * Plans one; nobody is asked yet.
     *
     * @param field at which a service that nobody gives is refused
     * @return the referral's number
     */
    int plan(Wanted wanted, String field) {
        var routed = decisions
                .evaluate(
                        wanted.number(),
                        Decision.SERVICE_ROUTING,
                        Map.of(
                                "service", wanted.service(),
                                "country", wanted.by().country().value(),
                                "urgency", wanted.urgency()))
                .stream()
                .findFirst()
                .orElseThrow(() -> WrongContent.field(field, "services.noRouting"));
        var id = referrals.plan(
                wanted.number(),
                new Referrals.ServiceAskedFor(
                        wanted.service(),
                        wanted.urgency(),
                        String.valueOf(routed.outputs().get("role")),
                        String.valueOf(routed.outputs().get("deadlineKey")),
                        wanted.side(),
                        wanted.by()));
        if (!wanted.note().isBlank()) {
            files.record(
                    wanted.number(),
                    wanted.step(),
                    wanted.by(),
                    wanted.user(),
                    List.of(FieldEntry.of(ReferralFields.note(id), "services", wanted.note())));
        }
        return id;
    }

    /**
     * A service that somebody asks for.
     *
     * @param step in which; null on the case's page
     * @param side whose agencies are asked, {@code destination} or {@code origin}
     * @param note what is needed, in words; may be empty
     */
    record Wanted(
            CaseNumber number,
            @Nullable StepId step,
            AgencyCode by,
            String user,
            String side,
            String service,
            String urgency,
            String note) {

        /** So that no log ever holds what is needed. */
        @Override
        public String toString() {
            return "Wanted[" + number + "]";
        }
    }
}
