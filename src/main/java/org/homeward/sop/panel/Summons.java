package org.homeward.sop.panel;

import java.util.List;
import org.homeward.shared.CountryCode;

/** A panel as it was summoned for one decision. */
record Summons(long id, PanelKind panel, CountryCode country, int quorum, List<Seat> seats) {

    /** One authority that decides alone needs no opinions. */
    boolean heard() {
        return quorum == Seating.ALONE || seats.stream().filter(Seat::counts).count() >= quorum;
    }
}
