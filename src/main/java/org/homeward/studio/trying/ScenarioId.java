package org.homeward.studio.trying;

/** The number of a kept walk. */
public record ScenarioId(long value) {

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
