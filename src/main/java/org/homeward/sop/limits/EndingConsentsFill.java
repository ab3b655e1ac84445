package org.homeward.sop.limits;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.Consents;
import org.homeward.engine.steps.FormFill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.Consent;
import org.springframework.context.MessageSource;

/** Shows which consents end soon, and asks for no other. */
final class EndingConsentsFill implements FormFill {

    private final String step;
    private final String side;
    private final String shown;
    private final Map<String, AskedConsent> fields;
    private final Consents consents;
    private final ConsentsToRenew renewals;
    private final ConsentLines lines;
    private final MessageSource messages;

    /**
     * For a step that asks.
     *
     * @param side on which it asks
     * @param shown the field that lists what ends
     * @param fields what each of its fields asks for
     */
    EndingConsentsFill(
            String step,
            String side,
            String shown,
            Map<String, AskedConsent> fields,
            Consents consents,
            ConsentsToRenew renewals,
            ConsentLines lines,
            MessageSource messages) {
        this.step = step;
        this.side = side;
        this.shown = shown;
        this.fields = fields;
        this.consents = consents;
        this.renewals = renewals;
        this.lines = lines;
        this.messages = messages;
    }

    @Override
    public String step() {
        return step;
    }

    @Override
    public Map<String, Object> fill(OpenStep open, Locale language) {
        var words = ending(open).stream()
                .map(consent -> lines.ends(consent, language))
                .collect(Collectors.joining("\n"));
        return Map.of(shown, words.isEmpty() ? messages.getMessage("consent.noneEnds", null, language) : words);
    }

    @Override
    public Set<String> leftOut(OpenStep open) {
        var ending = ending(open).stream().map(AskedConsent::of).collect(Collectors.toSet());
        return fields.entrySet().stream()
                .filter(field -> !ending.contains(field.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<Consent> ending(OpenStep open) {
        return renewals.asked(consents.before(open.number(), open.id()), side);
    }
}
