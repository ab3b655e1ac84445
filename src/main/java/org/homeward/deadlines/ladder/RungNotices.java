package org.homeward.deadlines.ladder;

import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.engine.steps.OpenStep;
import org.homeward.notices.About;
import org.homeward.notices.NewNotice;
import org.homeward.notices.NoticeKind;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.procedures.SeparationProcess;

/** Turns what a rung has to tell into a notice. */
final class RungNotices {

    private RungNotices() {}

    static NewNotice of(Telling.Line line, OpenStep step) {
        var notice = NewNotice.of(
                        line.key(),
                        kind(line, step),
                        line.told().recipient(),
                        about(step, line.told().agency()))
                .endsWith(step.id())
                .due(step.due())
                .level(line.level());
        return line.mail() ? notice.mailed() : notice;
    }

    /** What goes above and across carries case number, stage and dates only; within the country the kind says what it is about. */
    static About about(OpenStep step, AgencyCode reader) {
        return reader.equals(step.agency())
                ? About.step(step.number(), step.stage(), step.id(), step.definitionId(), step.key())
                : About.stage(step.number(), step.stage());
    }

    private static NoticeKind kind(Telling.Line line, OpenStep step) {
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
