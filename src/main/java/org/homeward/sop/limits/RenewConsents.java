package org.homeward.sop.limits;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.casefile.Consents;
import org.homeward.engine.steps.FormFill;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.OpenStep;
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
import org.springframework.context.MessageSource;

/**
 * The person is asked anew for each consent that ends soon, and for no other. Not asked leaves it as it is, until its day (R1); declined
 * stops at once what it carried.
 */
final class RenewConsents implements HandInHandler, FormFill {

    private final String step;
    private final String side;
    private final String shown;
    private final Map<String, AskedConsent> fields;
    private final Consents consents;
    private final ConsentsToRenew renewals;
    private final ConsentRules rules;
    private final ConsentLines lines;
    private final MessageSource messages;

    /**
     * For a step that asks.
     *
     * @param side on which it asks
     * @param shown the field that lists what ends
     * @param fields what each of its fields asks for
     */
    RenewConsents(
            String step,
            String side,
            String shown,
            Map<String, AskedConsent> fields,
            Consents consents,
            ConsentsToRenew renewals,
            ConsentRules rules,
            ConsentLines lines,
            MessageSource messages) {
        this.step = step;
        this.side = side;
        this.shown = shown;
        this.fields = fields;
        this.consents = consents;
        this.renewals = renewals;
        this.rules = rules;
        this.lines = lines;
        this.messages = messages;
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
                        .anyMatch(field -> ConsentsToRenew.STOP_THE_RETURN.contains(
                                field.getValue().purpose()));
    }

    @Override
    public Map<String, Object> fill(OpenStep step, Locale language) {
        var words = ending(step.number(), step.id()).stream()
                .map(consent -> lines.ends(consent, language))
                .collect(Collectors.joining("\n"));
        return Map.of(shown, words.isEmpty() ? messages.getMessage("consent.noneEnds", null, language) : words);
    }

    @Override
    public Set<String> leftOut(OpenStep step) {
        var ending =
                ending(step.number(), step.id()).stream().map(AskedConsent::of).collect(Collectors.toSet());
        return fields.entrySet().stream()
                .filter(field -> !ending.contains(field.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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
