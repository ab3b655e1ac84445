package org.homeward.sop.panel;

import java.util.List;
import java.util.Optional;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.Summons;
import org.homeward.shared.CountryCode;

/** Panels for the comparison of both ways. */
public final class SomePanels {

    private SomePanels() {}

    /** A panel that was heard, or wasn't; empty if none was summoned. */
    public static Optional<Object> newest(boolean heard, boolean missing) {
        return missing
                ? Optional.empty()
                : Optional.of(new Summons(
                        1, PanelKind.bestInterests, new CountryCode("TH"), heard ? Summons.ALONE : 3, List.of()));
    }
}
