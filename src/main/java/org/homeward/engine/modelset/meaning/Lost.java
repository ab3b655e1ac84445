package org.homeward.engine.modelset.meaning;

/** Hears what a set of models has lost. */
@FunctionalInterface
public interface Lost {

    /** At the element of the file, in English. */
    void at(String file, String element, String message);
}
