package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.directory.Today;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.ShortNoticeProcess;
import org.homeward.sop.declared.Former;

/** A day that passed while the question waited isn't agreed to: another one is named. */
@Former
final class AnswerShortNotice implements HandInHandler {

    private final Steps steps;
    private final Today today;

    AnswerShortNotice(Steps steps, Today today) {
        this.steps = steps;
        this.today = today;
    }

    @Override
    public String step() {
        return ShortNoticeProcess.Step.ANSWER_SHORT_NOTICE;
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
