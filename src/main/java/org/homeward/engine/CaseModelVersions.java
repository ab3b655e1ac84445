package org.homeward.engine;

import java.util.Optional;
import org.homeward.shared.CaseNumber;

/** The versions of the processes that a case keeps: those in force when it began, or those to which it was moved since. */
public interface CaseModelVersions {

    /** The definition of a process in the case's version; empty if no phase has such a process. */
    Optional<String> process(CaseNumber number, String key);

    /** Whether the definition is a phase's; others have no versions that a case could keep. */
    boolean isOfPhase(String definition);

    /** The definition in the case's version of the process that a message starts. */
    Optional<String> startedBy(CaseNumber number, String message);

    /** Whether the process has the step, in the case's version. */
    boolean hasStep(CaseNumber number, String key, String step);

    /** Whether a way in the process is chosen by the variable, in the case's version. */
    boolean goesBy(CaseNumber number, String key, String variable);
}
