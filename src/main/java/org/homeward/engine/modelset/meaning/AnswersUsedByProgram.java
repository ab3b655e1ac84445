package org.homeward.engine.modelset.meaning;

/** The answers that the program acts on. */
public interface AnswersUsedByProgram {

    /** Whether it goes by this answer where the step asks it. */
    boolean reads(String step, String field);

    /** Whether it has been told already that this step's form must ask it at all. */
    boolean needs(String step, String field);
}
