package org.homeward.engine.modelset.meaning;

import org.homeward.engine.wall.reading.ProblemText;

/** Hears what a set of models has lost, at the element of the file. */
public interface MeaningFindingCollector {

    void at(String file, String element, ProblemText said);

    /** A change that is the owner's to choose, and may be more than the owner thought of. */
    void doubtful(String file, String element, ProblemText said);

    /** A name that an owner wrote, on one line and without quotation marks, so that it can stand between them. */
    static String named(String name) {
        return name.strip().replaceAll("\\s+", " ").replaceAll("[“”]", "'");
    }
}
