package org.homeward.sop.children;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.Consents;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FormFill;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.OpenStep;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.WrongContent.FieldProblem;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Who came of age is asked anew for each consent that ended, and for no other: not asked is asked again (R1), declined stops what
 * the former consent carried and isn't asked again (R20).
 */
@ModelEffect(
        step = ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN,
        rules = {"R1", "R20"},
        sets = ReturnJourneyProcess.Variable.ASKED_AT_EIGHTEEN)
@Component
final class AskAtEighteen implements HandInHandler, FormFill {

    /** What each field asks for, and for whom. */
    private static final Map<String, AskedConsent> FIELDS = AskedConsent.fields("At18");

    private static final Set<ConsentValue> OPEN = EnumSet.of(ConsentValue.EndedAt18, ConsentValue.NotAsked);
    private static final Set<ConsentValue> NO = EnumSet.of(ConsentValue.Declined, ConsentValue.Withdrawn);

    private final Consents consents;
    private final MessageSource messages;

    AskAtEighteen(Consents consents, MessageSource messages) {
        this.consents = consents;
        this.messages = messages;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var ended = new HashMap<AskedConsent, Consent>();
        consents.endedAt18(handedIn.number()).forEach(consent -> ended.put(AskedConsent.of(consent), consent));
        var before = consents.before(handedIn.number(), handedIn.step()).stream()
                .collect(Collectors.toMap(AskedConsent::of, Consent::value));
        var wrong = FIELDS.entrySet().stream()
                .map(field -> problem(
                        field.getKey(),
                        handedIn.text(field.getKey()),
                        ended.containsKey(field.getValue()),
                        before.get(field.getValue())))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(FieldProblem::field))
                .toList();
        if (!wrong.isEmpty()) {
            throw WrongContent.fields(wrong);
        }
        FIELDS.forEach((field, asked) -> {
            var consent = ended.get(asked);
            if (consent != null
                    && !NO.contains(before.get(asked))
                    && ConsentValue.Declined.name().equals(handedIn.text(field))) {
                consents.declinedAnew(consent, handedIn.agency(), handedIn.by());
            }
        });
        var all = FIELDS.entrySet().stream()
                .filter(field -> ended.containsKey(field.getValue()) && OPEN.contains(before.get(field.getValue())))
                .noneMatch(field -> isOpen(handedIn.text(field.getKey())));
        return Map.of(ReturnJourneyProcess.Variable.ASKED_AT_EIGHTEEN, all);
    }

    /** What was never agreed to isn't asked here, and a no that was said here before stands. */
    private static Optional<FieldProblem> problem(
            String field, @Nullable String answer, boolean ended, @Nullable ConsentValue before) {
        if (!ended) {
            return isOpen(answer)
                    ? Optional.empty()
                    : Optional.of(new FieldProblem(field, "children.notEndedAt18", List.of()));
        }
        return answer == null
                        || !NO.contains(before)
                        || ConsentValue.Declined.name().equals(answer)
                ? Optional.empty()
                : Optional.of(new FieldProblem(field, "children.declinedAt18", List.of()));
    }

    static boolean asksFor(Consent ended) {
        return FIELDS.containsValue(AskedConsent.of(ended));
    }

    private static boolean isOpen(@Nullable String answer) {
        return answer == null || ConsentValue.NotAsked.name().equals(answer);
    }

    @Override
    public Map<String, Object> fill(OpenStep step, Locale language) {
        var before = consents.before(step.number(), step.id()).stream()
                .collect(Collectors.toMap(AskedConsent::of, Consent::value));
        var words = consents.endedAt18(step.number()).stream()
                .filter(consent -> OPEN.contains(before.get(AskedConsent.of(consent))))
                .map(Consent::purpose)
                .distinct()
                .map(purpose -> messages.getMessage("cases.purpose." + purpose.name(), null, language))
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? Map.of() : Map.of("consentsEnded", words);
    }
}
