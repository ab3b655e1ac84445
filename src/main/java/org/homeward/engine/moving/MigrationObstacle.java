package org.homeward.engine.moving;

/** The reasons why a case can't be moved from its place: the changes of its element. */
public enum MigrationObstacle {
    /** The new version has no such element, and no follower was named. */
    gone,
    /** The element is of another kind. */
    otherKind,
    /** The element lies in another part of the process. */
    otherScope,
    /** It is done once instead of several times, or the other way round. */
    repetition,
    /** The case is inside a parallel block whose branches change: it would wait for ever. */
    parallelBlock,
    /** The engine refuses for another reason. */
    refused
}
