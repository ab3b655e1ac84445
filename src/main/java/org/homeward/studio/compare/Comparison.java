package org.homeward.studio.compare;

import java.util.List;
import org.homeward.studio.SopFiles;

/** What changes between two versions of a procedure. */
public final class Comparison {

    private Comparison() {}

    /** What changes, in the order of the files. */
    public static List<Change> of(SopFiles before, SopFiles after) {
        return of(before, after, after);
    }

    /**
     * What changes, in the order of the files.
     *
     * @param around the files of all procedures, for the names of steps to which a changed deadline belongs
     */
    public static List<Change> of(SopFiles before, SopFiles after, SopFiles around) {
        return List.of();
    }
}
