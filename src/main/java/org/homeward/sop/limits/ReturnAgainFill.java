package org.homeward.sop.limits;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.casefile.Consents;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FormFill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.procedures.Consent;
import org.homeward.procedures.limits.AskReturnAgain;
import org.homeward.shared.procedures.OldConsentProcess;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows since when the person agrees to the return; where another step has asked since, nothing is asked here. */
@ModelEffect(step = OldConsentProcess.Step.ASK_RETURN_AGAIN)
@Component
final class ReturnAgainFill implements FormFill {

    private final Consents consents;
    private final ConsentLines lines;
    private final MessageSource messages;

    ReturnAgainFill(Consents consents, ConsentLines lines, MessageSource messages) {
        this.consents = consents;
        this.lines = lines;
        this.messages = messages;
    }

    @Override
    public Map<String, Object> fill(OpenStep step, Locale language) {
        return Map.of(
                "consentAgreedOn",
                old(step)
                        .map(consent -> lines.agreed(consent, language))
                        .orElseGet(() -> messages.getMessage("consent.nothingToAsk", null, language)));
    }

    @Override
    public Set<String> leftOut(OpenStep step) {
        return old(step).isPresent() ? Set.of() : Set.of(AskReturnAgain.RETURN);
    }

    private Optional<Consent> old(OpenStep step) {
        return AskReturnAgain.old(consents.before(step.number(), step.id()), Optional.of(step.opened()));
    }
}
