package org.homeward.sop.panel;

import java.util.Arrays;

/** The panels that models call, by the word that their variable {@code panel} holds. */
enum PanelKind {
    identification("identification-panel"),
    bestInterests("best-interests-panel");

    /** Under this name the directory knows its seats. */
    final String step;

    PanelKind(String step) {
        this.step = step;
    }

    static PanelKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No such panel"));
    }
}
