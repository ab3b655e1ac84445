package org.homeward.sop.children;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.casefile.Consents;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FormFill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.Consent;
import org.homeward.procedures.children.AskAtEighteen;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows for what the person at 18 still has to be asked (R1, R20). */
@ModelEffect(step = ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN)
@Component
final class ConsentsEndedAt18 implements FormFill {

    private final Consents consents;
    private final MessageSource messages;

    ConsentsEndedAt18(Consents consents, MessageSource messages) {
        this.consents = consents;
        this.messages = messages;
    }

    @Override
    public Map<String, Object> fill(OpenStep step, Locale language) {
        var before = consents.before(step.number(), step.id()).stream()
                .collect(Collectors.toMap(AskedConsent::of, Consent::value));
        var words = consents.endedAt18(step.number()).stream()
                .filter(consent -> AskAtEighteen.isToAsk(before.get(AskedConsent.of(consent))))
                .map(Consent::purpose)
                .distinct()
                .map(purpose -> messages.getMessage("cases.purpose." + purpose.name(), null, language))
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? Map.of() : Map.of("consentsEnded", words);
    }
}
