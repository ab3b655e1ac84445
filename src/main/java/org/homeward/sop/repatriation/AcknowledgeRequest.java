package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.springframework.stereotype.Component;

/** Nobody visits the family before it is read whom not to contact, and the local office keeps to it (R6). */
@ModelEffect(step = OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST, answers = "safetyNotesRead")
@Component
final class AcknowledgeRequest implements HandInHandler {

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (!"yes".equals(handedIn.text("safetyNotesRead"))) {
            throw WrongContent.field("safetyNotesRead", "safetyNotes.unread");
        }
        return Map.of();
    }
}
