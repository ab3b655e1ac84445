package org.homeward.sop.repatriation;

import java.util.Set;
import org.homeward.casefile.CaseFiles;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.CaseNumber;
import org.homeward.sop.declared.Former;

/** What counts as a warning: home advises against the return or for another way, or the family may be involved. */
@Former
class HomeWarns {

    /** The answer of who assessed the family, or of the host before. */
    static final String FAMILY_INVOLVED = "familyInvolvedSuspected";

    /** A family that wasn't found, or not yet, says nothing about the risk. */
    static final String FAMILY_FOUND = "Successful";

    private static final Set<String> AGAINST = Set.of("doNotReturn", "alternative");

    private final CaseFiles files;

    HomeWarns(CaseFiles files) {
        this.files = files;
    }

    /**
     * By what is handed in alone: what the host suspects isn't what home says, and who assesses the family never learns it (R6).
     *
     * @param advice the field that holds the recommendation
     */
    static boolean isWarned(HandedIn handedIn, String advice) {
        var told = handedIn.text(advice);
        return told != null && AGAINST.contains(told) || "yes".equals(handedIn.text(FAMILY_INVOLVED));
    }

    /** Whether somebody found so, at home or before. */
    boolean mayFamilyBeInvolved(CaseNumber number) {
        return files.value(number, FAMILY_INVOLVED).filter("yes"::equals).isPresent();
    }
}
