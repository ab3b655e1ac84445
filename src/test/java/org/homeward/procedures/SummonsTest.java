package org.homeward.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummonsTest {

    @ParameterizedTest
    @CsvSource({
        "yes yes yes - -, 3, true",
        "yes no yes - -, 3, true",
        "yes abstains yes - -, 3, false",
        "yes conflict moreNeeded no no, 3, true",
        "abstains abstains abstains abstains abstains, 3, false",
        "-, 0, true",
        "-, 1, false",
        "yes, 1, true",
    })
    void agreeing_and_dissenting_make_the_quorum_and_one_authority_needs_none(String votes, int quorum, boolean heard) {
        // given
        var seats = new ArrayList<Seat>();
        for (var vote : votes.split(" ")) {
            seats.add(new Seat(seats.size(), new AgencyCode("TH-OAG"), "prosecutor", vote.equals("-") ? null : vote));
        }

        // then
        assertThat(new Summons(1, PanelKind.identification, new CountryCode("TH"), quorum, seats).heard())
                .isEqualTo(heard);
    }
}
