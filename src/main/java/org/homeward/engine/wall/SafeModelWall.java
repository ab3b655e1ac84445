package org.homeward.engine.wall;

import java.util.List;

/** Stands in front of every deployment: default deny, allow by list, checked on the parsed file. */
public final class SafeModelWall {

    /**
     * Checks one file; the kind is told by its ending ({@code .bpmn}, {@code .dmn}, {@code .form}).
     *
     * @return all reasons to refuse it, empty if it may be deployed; never throws, whatever the bytes are
     */
    public List<Problem> check(String fileName, byte[] content, KnownNames names) {
        return List.of();
    }
}
