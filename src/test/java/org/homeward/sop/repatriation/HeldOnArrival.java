package org.homeward.sop.repatriation;

import org.homeward.casefile.CaseFiles;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.sop.declared.Former;

/** Nobody travels, or is handed over, into custody. What the country of origin says of it only the country of origin changes. */
@Former
class HeldOnArrival {

    static final String HELD_ON_ARRIVAL = "heldOnArrival";

    private final CaseFiles files;
    private final CaseFactsRecords facts;

    HeldOnArrival(CaseFiles files, CaseFactsRecords facts) {
        this.files = files;
        this.facts = facts;
    }

    /** Throws {@link WrongContent} if the country of origin would hold the person. */
    void requireNoneBeforeDeparture(HandedIn check) {
        if (saysOrigin(check.number())) {
            throw WrongContent.field(HandoverProcess.Variable.STILL_WANTS_RETURN, "departure.heldOnArrival");
        }
    }

    /** Throws {@link WrongContent} too if the border is told so last. */
    void requireNoneAtTheBorder(HandedIn handover) {
        if (saysOrigin(handover.number())) {
            throw WrongContent.field(HandoverProcess.Variable.HANDOVER_DONE, "handover.custodySaid");
        }
        var said = handover.text(HELD_ON_ARRIVAL);
        var held = said == null || said.isBlank()
                ? files.value(handover.number(), HELD_ON_ARRIVAL).orElse("no")
                : said;
        if ("yes".equals(held)) {
            throw WrongContent.field(HandoverProcess.Variable.HANDOVER_DONE, "handover.custody");
        }
    }

    private boolean saysOrigin(CaseNumber number) {
        return files.valueFrom(facts.of(number).corridor().origin(), number, HELD_ON_ARRIVAL)
                .filter("yes"::equals)
                .isPresent();
    }
}
