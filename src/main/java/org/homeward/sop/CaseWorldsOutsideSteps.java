package org.homeward.sop;

import org.homeward.procedures.World;
import org.homeward.shared.CaseNumber;

/** The time, the tables, calendars and the directory as a case has them: for declarations that are asked outside of a step. */
public interface CaseWorldsOutsideSteps {

    World of(CaseNumber number);
}
