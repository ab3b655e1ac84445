package org.homeward.sop.repatriation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.casefile.CaseFiles;
import org.homeward.channel.RecheckMessages.RiskRecheck;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.sop.declared.Former;
import org.springframework.context.ApplicationEventPublisher;

/** The risk as it was seen last: named days open another look, and meanwhile, or after a no, nobody goes on. */
@Former
class RiskSeen {

    private static final Set<String> OPEN =
            Set.of(HomeWarningProcess.Step.RECHECK_RISK, HomeWarningProcess.Step.REASSESS_RISK);

    /** What was found when the risk was looked at again. */
    static final String LATER = "riskAfterAssessment";

    private final CaseFiles files;
    private final CaseEvents happened;
    private final WorkItems workItems;
    private final ApplicationEventPublisher events;

    RiskSeen(CaseFiles files, CaseEvents happened, WorkItems workItems, ApplicationEventPublisher events) {
        this.files = files;
        this.happened = happened;
        this.workItems = workItems;
        this.events = events;
    }

    /** The assessment may name the day of the next one. */
    void again(HandedIn assessment) {
        var day = assessment.text("riskRecheckOn");
        if (day != null && !day.isBlank()) {
            events.publishEvent(
                    new RiskRecheck(assessment.number(), assessment.agency(), assessment.step(), LocalDate.parse(day)));
        }
    }

    /** Whether another look at the risk says no. */
    static boolean isNo(HandedIn look) {
        return !ReturnWishProcess.Answer.GO.equals(look.text(LATER));
    }

    /** What another look at the risk found since the newest report from home; one before it says nothing about that report. */
    Optional<String> foundSinceTheReport(CaseNumber number) {
        var found = files.given(number, List.of(LATER)).get(LATER);
        var reported = happened.of(number, CaseEvent.tracingReported);
        return found == null
                        || reported.filter(since -> isBefore(found.at().toString(), since))
                                .isPresent()
                ? Optional.empty()
                : files.value(number, LATER).map(Object::toString);
    }

    /** Whether the person was talked with, and the risk assessed there, since home reported and since the last look. */
    boolean wasSeenInALaterTalk(CaseNumber number) {
        var reported = happened.of(number, CaseEvent.tracingReported);
        return !isNewest(number)
                && happened.of(number, CaseEvent.returnChosen)
                        .filter(chosen -> reported.filter(since -> isBefore(chosen, since))
                                .isEmpty())
                        .isPresent();
    }

    /** Throws {@link WrongContent} at the field that would go on while the risk is looked at again or was found too high. */
    void requireBearable(CaseNumber number, String field) {
        if (workItems.ofCase(number).stream().anyMatch(step -> OPEN.contains(step.key()))) {
            throw WrongContent.field(field, "risk.recheckOpen");
        }
        if (isTooHigh(number)) {
            throw WrongContent.field(field, "risk.notBearable");
        }
    }

    /** Whether the newest look at the risk of the return that is under way said no. */
    boolean isTooHigh(CaseNumber number) {
        return files.value(number, LATER)
                        .filter(ReturnWishProcess.Answer.NO_GO::equals)
                        .isPresent()
                && isNewest(number);
    }

    /** Since the person chose the return that is under way; an earlier one had its own risk. */
    private boolean isNewest(CaseNumber number) {
        var found = files.given(number, List.of(LATER)).get(LATER);
        var chosen = happened.of(number, CaseEvent.returnChosen);
        return found == null
                || chosen.filter(since -> isBefore(found.at().toString(), since))
                        .isEmpty();
    }

    /** Moments or days in ISO form; without their last letter a moment sorts before one with a fraction of the same second. */
    private static boolean isBefore(String moment, String since) {
        return moment.replace("Z", "").compareTo(since.replace("Z", "")) < 0;
    }
}
