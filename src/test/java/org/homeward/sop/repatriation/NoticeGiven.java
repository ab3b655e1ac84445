package org.homeward.sop.repatriation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.homeward.deadlines.CountedDays;
import org.homeward.directory.Today;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.sop.declared.Former;

/**
 * Whether a notice comes early enough, for the day that both sides approved (P11). One that doesn't is asked for, and goes out only
 * when the country of origin agrees; a day that it named itself needs no further asking.
 */
@Former
class NoticeGiven {

    /** Whether the other side is to be asked for a day that is too near, or not the approved one. */
    static final String ASKED = "shorterNoticeAsked";

    private static final String SHORTEST = "shortestNotice";

    private final Steps steps;
    private final CountedDays days;
    private final Today today;

    NoticeGiven(Steps steps, CountedDays days, Today today) {
        this.steps = steps;
        this.days = days;
        this.today = today;
    }

    /** Whether the other side has to agree first; throws {@link WrongContent} at the day if it has and isn't to be asked. */
    boolean needsAgreement(HandedIn notice) {
        var day = LocalDate.parse(Objects.requireNonNull(notice.text(HandoverProcess.Variable.PLANNED_HANDOVER)));
        if (known(notice, HandoverProcess.Variable.NOTICE_READY_ON)
                .filter(day::equals)
                .isPresent()) {
            return false;
        }
        var country = notice.agency().country();
        var late = isLate(notice, day);
        var other = known(notice, ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE)
                .filter(approved -> !approved.equals(day));
        var isAsked = "yes".equals(notice.text(ASKED));
        if (late && !isAsked) {
            throw WrongContent.field(
                    HandoverProcess.Variable.PLANNED_HANDOVER,
                    "notice.tooShort",
                    days.amount(notice.number(), SHORTEST, country));
        }
        if (other.isPresent() && !isAsked) {
            throw WrongContent.field(HandoverProcess.Variable.PLANNED_HANDOVER, "notice.otherDay");
        }
        return late || other.isPresent();
    }

    /** Throws {@link WrongContent} at the day that is proposed if the shortest notice for it is over already. */
    void requireTimeToTell(HandedIn request, LocalDate proposed, String field) {
        var country = request.agency().country();
        if (isLate(request, proposed)) {
            throw WrongContent.field(field, "approval.dayTooSoon", days.amount(request.number(), SHORTEST, country));
        }
    }

    private boolean isLate(HandedIn step, LocalDate day) {
        var country = step.agency().country();
        return days.last(step.number(), SHORTEST, country, day)
                .filter(last -> today.in(country).isAfter(last))
                .isPresent();
    }

    private Optional<LocalDate> known(HandedIn notice, String variable) {
        return Optional.ofNullable(steps.variables(notice.step()).get(variable))
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .map(text -> LocalDate.parse(text.substring(0, 10)));
    }
}
