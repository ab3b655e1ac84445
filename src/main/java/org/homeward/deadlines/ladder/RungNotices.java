package org.homeward.deadlines.ladder;

import org.homeward.casefile.Participation;
import org.homeward.casefile.RoleDurations;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.NoticeRequest;
import org.homeward.notices.NoticeSubject;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.procedures.SeparationProcess;
import org.springframework.stereotype.Component;

/**
 * Turns a rung's message into a notice. Above and across it carries case number, stage and dates only; agencies without a part in the case
 * get office, step and dates and a word for the step.
 */
@Component
final class RungNotices {

    private final Participation participation;
    private final RoleDurations parts;
    private final WorkItems workItems;

    RungNotices(Participation participation, RoleDurations parts, WorkItems workItems) {
        this.participation = participation;
        this.parts = parts;
        this.workItems = workItems;
    }

    NoticeRequest of(RungNoticeDelivery.Line line, OpenStep step) {
        var notice = NoticeRequest.of(
                        line.key(),
                        kind(line, step),
                        line.told().recipient(),
                        about(step, line.told().agency()))
                .endsWith(step.id())
                .due(step.due())
                .level(line.level());
        return line.mail() ? notice.mailed() : notice;
    }

    /** The facts of the step that this reader may know; within the country the kind says what it is about. */
    NoticeSubject about(OpenStep step, AgencyCode reader) {
        if (reader.equals(step.agency())) {
            return NoticeSubject.step(step.number(), parts.stage(step), step.id(), step.definitionId(), step.key());
        }
        if (takesPart(step, reader)) {
            return NoticeSubject.stage(step.number(), step.stage());
        }
        return NoticeSubject.elsewhere(
                step,
                workItems.reference(step.id()).orElse(""),
                reader.country().equals(step.agency().country()));
    }

    private boolean takesPart(OpenStep step, AgencyCode reader) {
        return participation
                .of(step.number(), reader)
                .filter(part -> part.works())
                .isPresent();
    }

    private static NoticeKind kind(RungNoticeDelivery.Line line, OpenStep step) {
        if (ForgottenPauses.AFTER.equals(line.after())) {
            return NoticeKind.pauseForgotten;
        }
        if (step.key().equals(SeparationProcess.Step.SEPARATE_FROM_ADULTS)
                && line.told().agency().country().equals(step.agency().country())) {
            return NoticeKind.childAmongAdults;
        }
        return switch (DeadlineKind.valueOf(step.kind())) {
            case custodyMax -> NoticeKind.custodyLimit;
            case stayExpiry -> NoticeKind.stayExpiry;
            case entitlementEnd -> NoticeKind.entitlementEnd;
            case meetingCycle, compliance, personDecides ->
                "warn".equals(line.after()) ? NoticeKind.reminder : NoticeKind.due;
            case agencyDue ->
                switch (line.after()) {
                    case "warn" -> NoticeKind.reminder;
                    case "due" -> NoticeKind.due;
                    default -> NoticeKind.late;
                };
        };
    }
}
