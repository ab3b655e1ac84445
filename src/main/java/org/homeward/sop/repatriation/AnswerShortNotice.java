package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.directory.Today;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.engine.steps.Steps;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.ShortNoticeProcess;
import org.springframework.stereotype.Component;

/** A day that passed while the question waited isn't agreed to: another one is named. */
@ModelEffect(
        step = ShortNoticeProcess.Step.ANSWER_SHORT_NOTICE,
        answers = ShortNoticeProcess.Variable.NOTICE_ANSWER,
        reads = ShortNoticeProcess.Variable.PLANNED_HANDOVER)
@Component
final class AnswerShortNotice implements HandInHandler {

    private final Steps steps;
    private final Today today;

    AnswerShortNotice(Steps steps, Today today) {
        this.steps = steps;
        this.today = today;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var planned = steps.variables(handedIn.step()).get(ShortNoticeProcess.Variable.PLANNED_HANDOVER);
        if (ShortNoticeProcess.Answer.AGREED.equals(handedIn.text(ShortNoticeProcess.Variable.NOTICE_ANSWER))
                && today.isOver(planned, handedIn.agency().country())) {
            throw WrongContent.field(ShortNoticeProcess.Variable.NOTICE_ANSWER, "notice.dayOver");
        }
        return Map.of();
    }
}
