package org.homeward.sop;

import org.homeward.procedures.CaseEnvironment;
import org.homeward.shared.CaseNumber;

/** The time, the tables, calendars and the directory as a case has them: for declarations that are asked outside of a step. */
public interface CaseEnvironments {

    CaseEnvironment of(CaseNumber number);
}
