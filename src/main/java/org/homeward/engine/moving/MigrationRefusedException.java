package org.homeward.engine.moving;

/** A case can't be moved from where it stands; it stays whole on the version that it has. */
public final class MigrationRefusedException extends RuntimeException {

    private final MigrationObstacle obstacle;
    private final String element;

    public MigrationRefusedException(MigrationObstacle obstacle, String element) {
        super(obstacle + " at " + element);
        this.obstacle = obstacle;
        this.element = element;
    }

    public MigrationObstacle obstacle() {
        return obstacle;
    }

    /** The id of the element in the model. */
    public String element() {
        return element;
    }
}
