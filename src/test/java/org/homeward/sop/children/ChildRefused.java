package org.homeward.sop.children;

import java.time.LocalDate;
import java.util.List;
import org.homeward.casefile.Consents;
import org.homeward.directory.Today;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.Purpose;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.WrongContent;
import org.homeward.shared.WrongContent.FieldProblem;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.sop.declared.Former;

/**
 * Refuses what a child's case isn't ready for. An adult's case needs none of it, but an answer to whether the person is one, where
 * somebody asks (R20), and the own answers of who has come of age.
 */
@Former
public class ChildRefused {

    private final CaseFactsRecords facts;
    private final Safeguards safeguards;
    private final Consents consents;
    private final WorkItems workItems;
    private final Today today;

    ChildRefused(CaseFactsRecords facts, Safeguards safeguards, Consents consents, WorkItems workItems, Today today) {
        this.workItems = workItems;
        this.consents = consents;
        this.today = today;
        this.facts = facts;
        this.safeguards = safeguards;
    }

    /** Throws {@link WrongContent} at the field with each safeguard that is missing before a return is agreed. */
    public void requireForApproval(CaseNumber number, String field) {
        if (facts.of(number).child()) {
            refuse(field, safeguards.of(number).missingForApproval(today(number)));
        } else {
            requireSettledAge(number, field);
            requireAnswer(number, field);
        }
    }

    /** As {@link #requireForApproval}, and an escort with a name: before the child travels. */
    public void requireForTravel(CaseNumber number, String field) {
        if (facts.of(number).child()) {
            refuse(field, safeguards.of(number).missingForTravel(today(number)));
        } else {
            requireSettledAge(number, field);
            requireAnswer(number, field);
        }
    }

    /** Throws {@link WrongContent} at the field while it is open whether an adult's case is that of a child. */
    public void requireSettledAge(CaseNumber number, String field) {
        if (!facts.of(number).child()
                && workItems.ofCase(number).stream()
                        .anyMatch(step -> step.key().equals(AgeSettlementProcess.Step.SETTLE_AGE))) {
            refuse(field, List.of("children.missing.ageSettled"));
        }
    }

    /** Whether the person is a child for whom no panel has decided yet: it turned out while the return was under way. */
    public boolean lacksDecision(CaseNumber number) {
        return facts.of(number).child() && safeguards.of(number).bestInterests() == null;
    }

    /** Whether the person is a child for whom the panel has to decide, or to decide anew since the child has objected. */
    public boolean awaitsPanel(CaseNumber number) {
        return facts.of(number).child() && safeguards.of(number).undecided();
    }

    /** The child has objected since its return was agreed to. */
    public boolean objectsUnheard(CaseNumber number) {
        if (!facts.of(number).child()) {
            return false;
        }
        var known = safeguards.of(number);
        var objection = known.objection();
        return objection != null
                && known.objectsSince()
                && consents.given(number).stream()
                        .filter(consent -> consent.purpose() == Purpose.Return)
                        .noneMatch(consent -> consent.at().isAfter(objection));
    }

    /** In the country where the child is before the return. */
    private LocalDate today(CaseNumber number) {
        return today.in(facts.of(number).corridor().host());
    }

    /** Who was a child when the return was agreed says yes or no to it once more (R20). */
    private void requireAnswer(CaseNumber number, String field) {
        if (consents.isOpen(number, Purpose.Return)) {
            refuse(field, List.of("children.missing.askedAt18"));
        }
    }

    private static void refuse(String field, List<String> missing) {
        if (!missing.isEmpty()) {
            throw WrongContent.fields(missing.stream()
                    .map(key -> new FieldProblem(field, key, List.of()))
                    .toList());
        }
    }
}
