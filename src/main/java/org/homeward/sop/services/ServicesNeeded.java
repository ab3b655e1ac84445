package org.homeward.sop.services;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.Purpose;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandedIn;
import org.homeward.engine.steps.Steps;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.Decision;
import org.springframework.stereotype.Component;

/** The services that a step asks for: each becomes a referral, if the person agreed to services and wants this one. */
@ModelEffect(
        decisions =
                @ModelEffect.Decision(
                        value = Decision.SERVICE_ROUTING,
                        inputs = {"service", "country", "urgency"},
                        deadlines = "deadlineKey",
                        roles = "role"))
@Component
class ServicesNeeded {

    private static final String FIELD = "servicesNeeded";
    /** To whom the consent of a side lets what is needed go, as the forms that ask for it say. */
    private static final Map<String, String> RECIPIENTS =
            Map.of("destination", "destination.shelter", "origin", "origin.provincial-welfare");

    private static final String USUAL_URGENCY = "ThreeDays";

    private final Referrals referrals;
    private final Decisions decisions;
    private final Consents consents;
    private final CaseFiles files;
    private final Steps steps;

    ServicesNeeded(Referrals referrals, Decisions decisions, Consents consents, CaseFiles files, Steps steps) {
        this.referrals = referrals;
        this.decisions = decisions;
        this.consents = consents;
        this.files = files;
        this.steps = steps;
    }

    /** Plans the referrals; throws {@link WrongContent} at the list while the person hasn't agreed to services on this side. */
    void plan(HandedIn handedIn) {
        var wanted = rows(handedIn).filter(row -> !declined(handedIn, row)).toList();
        if (!wanted.isEmpty() && !agreed(handedIn)) {
            throw WrongContent.field(FIELD, "services.consentMissing");
        }
        wanted.forEach(row -> plan(handedIn, row));
    }

    /** What was answered abroad neither opens nor closes anything at home. */
    private boolean agreed(HandedIn handedIn) {
        var recipient = Objects.requireNonNull(RECIPIENTS.get(side(handedIn)));
        return consents.given(handedIn.number(), Purpose.Services, recipient);
    }

    private void plan(HandedIn handedIn, Map<?, ?> row) {
        var service = text(row, "service");
        var urgency = text(row, "urgency").isEmpty() ? USUAL_URGENCY : text(row, "urgency");
        var routed = decisions
                .evaluate(
                        handedIn.number(),
                        Decision.SERVICE_ROUTING,
                        Map.of(
                                "service", service,
                                "country", handedIn.agency().country().value(),
                                "urgency", urgency))
                .stream()
                .findFirst()
                .orElseThrow(() -> WrongContent.field(FIELD, "services.noRouting"));
        var id = referrals.plan(
                handedIn.number(),
                new Referrals.ServiceAskedFor(
                        service,
                        urgency,
                        String.valueOf(routed.outputs().get("role")),
                        String.valueOf(routed.outputs().get("deadlineKey")),
                        side(handedIn),
                        handedIn.agency()));
        var note = text(row, "note");
        if (!note.isBlank()) {
            files.record(
                    handedIn.number(),
                    handedIn.step(),
                    handedIn.agency(),
                    handedIn.by(),
                    List.of(FieldEntry.of(ReferralFields.note(id), "services", note)));
        }
    }

    private String side(HandedIn handedIn) {
        return steps.required(handedIn.step()).role().side();
    }

    private static Stream<Map<?, ?>> rows(HandedIn handedIn) {
        return list(handedIn, FIELD)
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(row -> (Map<?, ?>) row)
                .filter(row -> !text(row, "service").isEmpty());
    }

    /** The person said no to this one, or to all if none is named. */
    private static boolean declined(HandedIn handedIn, Map<?, ?> row) {
        var named = list(handedIn, "servicesDeclined").toList();
        return "yes".equals(handedIn.text("referralDeclinedByPerson"))
                && (named.isEmpty() || named.contains(text(row, "service")));
    }

    private static Stream<?> list(HandedIn handedIn, String field) {
        return handedIn.data().get(field) instanceof List<?> list ? list.stream() : Stream.of();
    }

    private static String text(Map<?, ?> row, String column) {
        return Objects.toString(row.get(column), "");
    }
}
