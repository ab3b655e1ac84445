package org.homeward.casefile.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.Readers;
import org.homeward.casefile.SomeCases;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What police received by the consent to share with them. */
@DatabaseTest
class SharedAnswersTest {

    @Autowired
    SharedAnswers shared;

    @Autowired
    SomeCases cases;

    @Test
    void it_is_what_others_answered_and_not_what_they_found_out_themselves() {
        // given
        var number = cases.aCase()
                .with(Readers.shelter())
                .withConsent(Purpose.ShareWithPolice)
                .build();
        cases.record(number, Readers.police(), FieldEntry.of("narrative", "exploitationDetail", "told police"));
        assertThat(received(number)).isEmpty();

        // when
        cases.record(number, Readers.shelter(), FieldEntry.of("evidenceSummary", "trafficking", "told the shelter"));
        cases.record(number, Readers.shelter(), FieldEntry.of("diagnosis", "health", "a diagnosis"));
        cases.record(number, Readers.shelter(), FieldEntry.of("withdrawalReason", "legal", "a note"));
        cases.answer(number, Purpose.ShareWithPolice, ConsentValue.Withdrawn);

        // then
        assertThat(received(number)).singleElement().satisfies(unit -> {
            assertThat(unit.agency()).isEqualTo(Readers.THAI_POLICE);
            assertThat(unit.classes()).containsExactly(DataClass.trafficking);
        });
    }

    @Test
    void whom_the_person_never_let_read_it_received_nothing() {
        // given
        var number = cases.aCase().with(Readers.shelter()).build();
        cases.answer(number, Purpose.ShareWithPolice, ConsentValue.Declined);

        // when
        cases.record(number, Readers.shelter(), FieldEntry.of("evidenceSummary", "trafficking", "told the shelter"));

        // then
        assertThat(received(number)).isEmpty();
    }

    private List<SharedAnswers.Received> received(CaseNumber number) {
        return cases.as(Readers.shelter(), () -> shared.until(number, Instant.MAX));
    }
}
