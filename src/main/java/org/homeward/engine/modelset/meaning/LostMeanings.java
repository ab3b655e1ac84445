package org.homeward.engine.modelset.meaning;

/** Hears what a set of models has lost, at the element of the file, in English. */
public interface LostMeanings {

    void at(String file, String element, String message);

    /** What is the owner's to choose, and may be more than the owner thought of. */
    void doubtful(String file, String element, String message);

    /** A name of an owner's in its marks: marks within it and breaks don't end it. */
    static String named(String name) {
        return "“" + name.strip().replaceAll("\\s+", " ").replaceAll("[“”]", "'") + "”";
    }
}
