package org.homeward.sop.children;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.casefile.Consent;
import org.homeward.casefile.ConsentValue;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Purpose;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FormFill;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.WrongContent;
import org.homeward.shared.WrongContent.FieldProblem;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Who came of age is asked anew for each consent that ended, and for no other: not asked is asked again (R1), declined stops what
 * the former consent carried (R20).
 */
@ModelEffect(
        step = ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN,
        rules = {"R1", "R20"},
        sets = ReturnJourneyProcess.Variable.ASKED_AT_EIGHTEEN)
@Component
final class AskAtEighteen implements HandInHandler, FormFill {

    /** What each field asks for, and for whom. */
    private static final Map<String, Asked> FIELDS = Map.of(
            "servicesAt18", new Asked(Purpose.Services, "destination.shelter"),
            "servicesAtHomeAt18", new Asked(Purpose.Services, "origin.provincial-welfare"),
            "policeAt18", new Asked(Purpose.ShareWithPolice, "destination.identification"),
            "originAt18", new Asked(Purpose.ShareWithOriginAgency, "origin.focal-point"),
            "familyAt18", new Asked(Purpose.FamilyContact, "origin.provincial-welfare"),
            "returnAt18", new Asked(Purpose.Return, "origin.focal-point"),
            "feedbackAt18", new Asked(Purpose.FeedbackToHost, "destination.case-manager"));

    private final Consents consents;
    private final MessageSource messages;

    AskAtEighteen(Consents consents, MessageSource messages) {
        this.consents = consents;
        this.messages = messages;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var ended = new HashMap<Asked, Consent>();
        consents.endedAt18(handedIn.number())
                .forEach(consent -> ended.put(new Asked(consent.purpose(), consent.recipient()), consent));
        var early = FIELDS.entrySet().stream()
                .filter(field -> !ended.containsKey(field.getValue()) && !isOpen(handedIn.text(field.getKey())))
                .map(field -> new FieldProblem(field.getKey(), "children.notEndedAt18", List.of()))
                .sorted(Comparator.comparing(FieldProblem::field))
                .toList();
        if (!early.isEmpty()) {
            throw WrongContent.fields(early);
        }
        FIELDS.forEach((field, asked) -> {
            var consent = ended.get(asked);
            if (consent != null && ConsentValue.Declined.name().equals(handedIn.text(field))) {
                consents.declinedAt18(consent, handedIn.agency(), handedIn.by());
            }
        });
        var all = FIELDS.entrySet().stream()
                .filter(field -> ended.containsKey(field.getValue()))
                .noneMatch(field -> isOpen(handedIn.text(field.getKey())));
        return Map.of(ReturnJourneyProcess.Variable.ASKED_AT_EIGHTEEN, all);
    }

    private static boolean isOpen(@Nullable String answer) {
        return answer == null || ConsentValue.NotAsked.name().equals(answer);
    }

    @Override
    public Map<String, Object> fill(OpenStep step, Locale language) {
        var words = consents.endedAt18(step.number()).stream()
                .map(Consent::purpose)
                .distinct()
                .map(purpose -> messages.getMessage("cases.purpose." + purpose.name(), null, language))
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? Map.of() : Map.of("consentsEnded", words);
    }

    private record Asked(Purpose purpose, String recipient) {}
}
