package org.homeward.casefile.limits;

import org.homeward.shared.CaseNumber;

/** Whether a child has objected to its return and the panel hasn’t heard it: home is asked for nothing and told nothing then (R19). */
@FunctionalInterface
public interface UnheardChildObjection {

    boolean objectsUnheard(CaseNumber number);
}
