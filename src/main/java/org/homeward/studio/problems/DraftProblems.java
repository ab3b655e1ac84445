package org.homeward.studio.problems;

import java.util.List;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.springframework.stereotype.Component;

/** Checks a draft within all procedures that are in force. */
@Component
public class DraftProblems {

    /** What is wrong with the draft, errors first. */
    public List<Problem> of(Sop sop, SopFiles draft) {
        return List.of();
    }
}
