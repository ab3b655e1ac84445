package org.homeward.studio.trying;

/** The number of a kept walk. */
public record ScenarioId(long value) {

    /** Of the walks that the program brings, which have none. */
    static final ScenarioId DELIVERED = new ScenarioId(0);

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
