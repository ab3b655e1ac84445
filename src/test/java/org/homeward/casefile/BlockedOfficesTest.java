package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.casefile.SomeCases.STEP;

import java.util.List;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R6: an office that must not be contacted never reads itself among the blocked contacts. */
@DatabaseTest
class BlockedOfficesTest {

    private static final FieldKey BLOCKED = FieldKey.of("blockedContacts", "contact");
    private static final String UNCLE = "An uncle in the same village";
    private static final String OFFICE =
            "Department of Social Affairs, Veterans and Youth Rehabilitation of Banteay Meanchey: knows the recruiter";

    @Autowired
    CaseFiles files;

    @Autowired
    SomeCases cases;

    private CaseNumber number;

    @BeforeEach
    void an_uncle_and_an_office_are_blocked() {
        number = cases.aCase().with(Readers.shelter(), Readers.khmerWelfare()).build();
        cases.record(number, Readers.shelter(), new FieldEntry(BLOCKED, UNCLE + "\n" + OFFICE));
    }

    @Test
    void the_office_reads_the_others_and_not_itself() {
        assertThat(readBy(Readers.khmerWelfare())).isEqualTo(UNCLE);
        assertThat(readBy(Readers.shelter())).isEqualTo(UNCLE + "\n" + OFFICE);
    }

    @Test
    void the_office_alone_reads_that_nobody_is_blocked() {
        // when
        cases.record(number, Readers.shelter(), new FieldEntry(BLOCKED, "KH-DOSVY-BMC"));

        // then
        assertThat(readBy(Readers.khmerWelfare())).isNull();
    }

    @Test
    void an_office_is_found_by_its_name_in_any_language() {
        // when
        cases.record(
                number,
                Readers.shelter(),
                new FieldEntry(BLOCKED, UNCLE + "; មន្ទីរសង្គមកិច្ច អតីតយុទ្ធជន និងយុវនីតិសម្បទា ខេត្តបន្ទាយមានជ័យ"));

        // then
        assertThat(readBy(Readers.khmerWelfare())).isEqualTo(UNCLE);
    }

    @Test
    void what_the_office_could_not_read_stays_when_it_records_the_others_anew() {
        // when
        cases.record(number, Readers.khmerWelfare(), new FieldEntry(BLOCKED, "An aunt"));

        // then
        assertThat(readBy(Readers.khmerWelfare())).isEqualTo("An aunt");
        assertThat(readBy(Readers.shelter())).isEqualTo("An aunt\n" + OFFICE);
    }

    private @Nullable Object readBy(Actor reader) {
        return cases.as(reader, () -> files.known(number, STEP, List.of(BLOCKED), reader))
                .get(BLOCKED.key());
    }
}
