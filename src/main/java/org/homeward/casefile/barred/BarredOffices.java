package org.homeward.casefile.barred;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeward.casefile.keys.CasePseudonyms;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;

/**
 * Knows the offices that are blocked contacts of a case, by keyed marks beside what routing reads: nobody reads from them which
 * office it is, and nobody who routes has to open the file (R6, R18).
 */
@Component
public class BarredOffices {

    private final CaseFactsRecords facts;
    private final CasePseudonyms marks;

    BarredOffices(CaseFactsRecords facts, CasePseudonyms marks) {
        this.facts = facts;
        this.marks = marks;
    }

    /** Whether nothing of the case may go to the office. */
    public boolean bars(CaseNumber number, AgencyCode office) {
        var barred = facts.barred(number);
        return !barred.isEmpty() && barred.contains(mark(number, office));
    }

    /** The offices to which something of the case may go. */
    public Predicate<AgencyCode> open(CaseNumber number) {
        return office -> !bars(number, office);
    }

    /** These and no others are barred from now on; returns whether that is new. */
    public boolean bar(CaseNumber number, Set<AgencyCode> offices) {
        var barred = offices.stream().map(office -> mark(number, office)).collect(Collectors.toSet());
        if (barred.equals(facts.barred(number))) {
            return false;
        }
        facts.bar(number, barred);
        return true;
    }

    private String mark(CaseNumber number, AgencyCode office) {
        return marks.of(number, "barred " + office);
    }
}
