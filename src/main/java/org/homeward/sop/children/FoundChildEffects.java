package org.homeward.sop.children;

import org.homeward.casefile.CaseFiles;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.children.GuardianRules;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The consequences when the person of a case that is under way turns out to be a child (R20): the case is a child's everywhere, and no
 * return goes on before the safeguards are there (R19).
 */
@Component
public class FoundChildEffects {

    private final CaseFactsRecords facts;
    private final CaseFiles files;
    private final Safeguards safeguards;
    private final WorkItems workItems;
    private final TodayInCountry today;

    FoundChildEffects(
            CaseFactsRecords facts, CaseFiles files, Safeguards safeguards, WorkItems workItems, TodayInCountry today) {
        this.facts = facts;
        this.files = files;
        this.safeguards = safeguards;
        this.workItems = workItems;
        this.today = today;
    }

    /** The person is a child. Nothing happens in a child's case. An interview that was held as an adult's isn't a child's. */
    @Transactional
    public void is(CaseNumber number) {
        files.hold(number);
        if (facts.of(number).child()) {
            return;
        }
        facts.change(number, known -> known.withChild(true));
        files.found(number, true);
        if (safeguards.of(number).guardian() == null) {
            safeguards.interview(number, null);
        }
    }

    /** Whether nobody is the guardian now, and no step asks for one, or will before the interview. */
    @Transactional(readOnly = true)
    public boolean lacksGuardian(CaseNumber number) {
        return GuardianRules.lacks(
                safeguards.of(number),
                today.in(facts.of(number).corridor().host()),
                () -> workItems.ofCase(number).stream().map(OpenStep::key));
    }
}
