package org.homeward.procedures;

import java.util.List;
import org.homeward.shared.CountryCode;

/** A panel as it was summoned for one decision. */
public record Summons(long id, PanelKind panel, CountryCode country, int quorum, List<Seat> seats) {

    /** The quorum of one authority that decides alone: it needs no opinions. */
    public static final int ALONE = 0;

    public Summons {
        seats = List.copyOf(seats);
    }

    /** One authority that decides alone needs no opinions. */
    public boolean heard() {
        return quorum == ALONE || seats.stream().filter(Seat::counts).count() >= quorum;
    }

    /** The same panel once the seat has voted. */
    public Summons voted(int number, String vote) {
        return new Summons(
                id,
                panel,
                country,
                quorum,
                seats.stream()
                        .map(seat -> seat.number() == number ? seat.voting(vote) : seat)
                        .toList());
    }
}
