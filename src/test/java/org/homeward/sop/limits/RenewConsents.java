package org.homeward.sop.limits;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.casefile.Consents;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.shared.WrongContent;
import org.homeward.shared.WrongContent.FieldProblem;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.sop.children.ConsentRules;
import org.jspecify.annotations.Nullable;

/**
 * The person is asked anew for each consent that ends soon, and for no other. Not asked leaves it as it is, until its day (R1); declined
 * stops at once what it carried.
 */
abstract class RenewConsents implements HandInHandler {

    private final String step;
    private final String side;
    private final Map<String, AskedConsent> fields;
    private final Consents consents;
    private final ConsentsToRenew renewals;
    private final ConsentRules rules;

    /**
     * For a step that asks.
     *
     * @param side on which it asks
     * @param fields what each of its fields asks for
     */
    RenewConsents(
            String step,
            String side,
            Map<String, AskedConsent> fields,
            Consents consents,
            ConsentsToRenew renewals,
            ConsentRules rules) {
        this.step = step;
        this.side = side;
        this.fields = fields;
        this.consents = consents;
        this.renewals = renewals;
        this.rules = rules;
    }

    @Override
    public String step() {
        return step;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var ending = ending(handedIn.number(), handedIn.step()).stream()
                .collect(Collectors.toMap(AskedConsent::of, Function.identity()));
        // one that was answered elsewhere, or taken back, while the page was open
        var wrong = fields.entrySet().stream()
                .filter(field -> !ending.containsKey(field.getValue()) && !isOpen(handedIn.text(field.getKey())))
                .map(field -> new FieldProblem(field.getKey(), "consent.notEnding", List.of()))
                .sorted(Comparator.comparing(FieldProblem::field))
                .toList();
        if (!wrong.isEmpty()) {
            throw WrongContent.fields(wrong);
        }
        rules.require(handedIn, fields, isOfReturn(handedIn, ending.keySet()));
        fields.forEach((field, asked) -> {
            var consent = ending.get(asked);
            if (consent != null && ConsentValue.Declined.name().equals(handedIn.text(field))) {
                consents.declinedAnew(consent, handedIn.agency(), handedIn.by());
            }
        });
        var all = fields.entrySet().stream()
                .filter(field -> ending.containsKey(field.getValue()))
                .noneMatch(field -> isOpen(handedIn.text(field.getKey())));
        return Map.of(EndingConsentProcess.Variable.CONSENTS_ASKED, all);
    }

    /** Whether the child, if it objects, objects to the return: to what is declined, or where nothing is, to whatever ends. */
    private boolean isOfReturn(HandedIn handedIn, Set<AskedConsent> ending) {
        var asked = fields.entrySet().stream()
                .filter(field -> ending.contains(field.getValue()))
                .toList();
        var declined = asked.stream()
                .filter(field -> ConsentValue.Declined.name().equals(handedIn.text(field.getKey())))
                .toList();
        return (declined.isEmpty() ? asked : declined)
                .stream()
                        .anyMatch(field -> org.homeward.procedures.limits.RenewConsents.STOP_THE_RETURN.contains(
                                field.getValue().purpose()));
    }

    /** As it was before this step: what was said in it stands in its place already. */
    private List<Consent> ending(CaseNumber number, StepId step) {
        var before = consents.before(number, step).stream()
                .filter(consent -> consent.value() == ConsentValue.Given)
                .toList();
        return renewals.of(before, side);
    }

    private static boolean isOpen(@Nullable String answer) {
        return answer == null || ConsentValue.NotAsked.name().equals(answer);
    }
}
