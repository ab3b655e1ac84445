package org.homeward.sop.repatriation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.directory.CorridorRow;
import org.homeward.directory.Directory;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.sop.declared.Former;

/**
 * The hour of the hand-over, from which the check before it is counted back (P12); null while only the day is agreed. The
 * crossing decides who hands over and who receives there: one of the corridor's, open on that day, and where no source tells
 * whether it is, asked before. A parent and a child are announced for one day and place (R21). Another day than the approved
 * one, or one that is too near (P11), needs the other side's agreement first.
 */
@Former
final class SendNotice implements HandInHandler {

    static final String HANDOVER_HOUR = "handoverHour";

    static final String CROSSING_ASKED = "crossingAsked";

    private final CaseFactsRecords facts;
    private final Directory directory;
    private final TogetherOrNeither together;
    private final NoticeGiven notice;

    SendNotice(CaseFactsRecords facts, Directory directory, TogetherOrNeither together, NoticeGiven notice) {
        this.notice = notice;
        this.facts = facts;
        this.directory = directory;
        this.together = together;
    }

    @Override
    public String step() {
        return HandoverProcess.Step.SEND_NOTICE;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        together.requireSamePlan(handedIn);
        var crossing = Objects.requireNonNull(handedIn.text(HandoverProcess.Variable.HANDOVER_POINT));
        requirePassable(crossing, handedIn);
        var isShort = notice.needsAgreement(handedIn);
        facts.change(handedIn.number(), known -> known.withCrossing(crossing));
        var time = handedIn.text("handoverTime");
        var set = new HashMap<String, Object>();
        set.put(HandoverProcess.Variable.NOTICE_SHORT, isShort);
        set.put(
                HANDOVER_HOUR,
                time == null || time.isBlank()
                        ? null
                        : handedIn.text(HandoverProcess.Variable.PLANNED_HANDOVER) + "T" + time);
        return set;
    }

    private void requirePassable(String crossing, HandedIn handedIn) {
        var day = LocalDate.parse(Objects.requireNonNull(handedIn.text(HandoverProcess.Variable.PLANNED_HANDOVER)));
        var ofCorridor = directory
                .corridor(facts.of(handedIn.number()).corridor(), day)
                .map(CorridorRow::handoverPoints)
                .orElse(List.of());
        if (ofCorridor.stream().noneMatch(point -> point.code().equals(crossing))) {
            throw WrongContent.field(HandoverProcess.Variable.HANDOVER_POINT, "crossing.elsewhere");
        }
        switch (directory.crossing(crossing, day)) {
            case closed -> throw WrongContent.field(HandoverProcess.Variable.HANDOVER_POINT, "crossing.closed");
            case unknown -> requireAsked(handedIn);
            case open -> {}
        }
    }

    private static void requireAsked(HandedIn handedIn) {
        if (handedIn.asks(CROSSING_ASKED) && !"yes".equals(handedIn.text(CROSSING_ASKED))) {
            throw WrongContent.field(CROSSING_ASKED, "crossing.unknown");
        }
    }
}
