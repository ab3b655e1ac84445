package org.homeward.procedures;

import java.util.Arrays;

/** The panels that models call, by the word that their variable {@code panel} holds. */
public enum PanelKind {
    identification("identification-panel"),
    bestInterests("best-interests-panel");

    private final String seats;

    PanelKind(String seats) {
        this.seats = seats;
    }

    public static PanelKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No such panel"));
    }

    /** Under this name the directory knows its seats. */
    public String seats() {
        return seats;
    }
}
