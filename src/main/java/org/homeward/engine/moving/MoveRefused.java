package org.homeward.engine.moving;

/** A case can't be moved from where it stands; it stays whole on the version that it has. */
public final class MoveRefused extends RuntimeException {

    private final Obstacle obstacle;
    private final String element;

    public MoveRefused(Obstacle obstacle, String element) {
        super(obstacle + " at " + element);
        this.obstacle = obstacle;
        this.element = element;
    }

    public Obstacle obstacle() {
        return obstacle;
    }

    /** The id of the element in the model. */
    public String element() {
        return element;
    }
}
