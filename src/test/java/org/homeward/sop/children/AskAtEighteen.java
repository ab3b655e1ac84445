package org.homeward.sop.children;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.casefile.Consents;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.WrongContent.FieldProblem;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.sop.declared.Former;
import org.jspecify.annotations.Nullable;

/**
 * Who came of age is asked anew for each consent that ended, and for no other: not asked is asked again (R1), declined stops what
 * the former consent carried and isn't asked again (R20).
 */
@Former
final class AskAtEighteen implements HandInHandler {

    /** What each field asks for, and for whom. */
    private static final Map<String, AskedConsent> FIELDS = AskedConsent.fields("At18");

    private static final Set<ConsentValue> OPEN = EnumSet.of(ConsentValue.EndedAt18, ConsentValue.NotAsked);
    private static final Set<ConsentValue> NO = EnumSet.of(ConsentValue.Declined, ConsentValue.Withdrawn);

    private final Consents consents;

    AskAtEighteen(Consents consents) {
        this.consents = consents;
    }

    @Override
    public String step() {
        return ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN;
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
        new TreeMap<>(FIELDS).forEach((field, asked) -> {
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

    private static boolean isOpen(@Nullable String answer) {
        return answer == null || ConsentValue.NotAsked.name().equals(answer);
    }
}
