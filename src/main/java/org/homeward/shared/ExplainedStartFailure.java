package org.homeward.shared;

/**
 * Marks an exception that keeps the program from starting and whose message is one clear sentence for the operator.
 * The program ends with that sentence as its last line.
 */
public interface ExplainedStartFailure {

    /** The sentence, without a stack trace or a secret in it. */
    String getMessage();
}
