package org.homeward.sop.repatriation;

import org.homeward.casefile.RowWall;
import org.homeward.deadlines.PauseTable;
import org.homeward.directory.Today;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.LegalMattersProcess;
import org.homeward.sop.declared.Former;

/**
 * A court of the host country may order that the person stays: what is prepared goes on, and nobody crosses meanwhile (R17). Nor
 * while legal matters are open again, after something new was decided.
 */
@Former
class OrderedStay {

    private final PauseTable pauses;
    private final CaseFactsRecords facts;
    private final Today today;
    private final RowWall wall;
    private final WorkItems workItems;

    OrderedStay(PauseTable pauses, CaseFactsRecords facts, Today today, RowWall wall, WorkItems workItems) {
        this.pauses = pauses;
        this.facts = facts;
        this.today = today;
        this.wall = wall;
        this.workItems = workItems;
    }

    /** Throws {@link WrongContent} at the field while an order stands that nobody has ended, or legal matters are open. */
    void requireNone(HandedIn handedIn, String field) {
        var host = facts.of(handedIn.number()).corridor().host();
        if (wall.asSystem("ordered-stay", () -> pauses.isOrderedToStay(handedIn.number(), host, today.in(host)))) {
            throw WrongContent.field(field, "departure.orderedStay");
        }
        if (workItems.ofCase(handedIn.number()).stream()
                .anyMatch(step -> step.key().equals(LegalMattersProcess.Step.CLEAR_LEGAL_MATTERS))) {
            throw WrongContent.field(field, "departure.legalOpen");
        }
    }
}
