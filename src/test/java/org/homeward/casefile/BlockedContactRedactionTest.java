package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.casefile.SomeCases.STEP;

import java.util.List;
import java.util.Optional;
import org.homeward.casefile.barred.OfficeNamesInText;
import org.homeward.directory.people.Actor;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R6: an office that must not be contacted never reads itself among the blocked contacts. */
@DatabaseTest
class BlockedContactRedactionTest {

    private static final FieldKey BLOCKED = FieldKey.of("blockedContacts", "contact");
    private static final String UNCLE = "An uncle in the same village";
    private static final String OFFICE =
            "Department of Social Affairs, Veterans and Youth Rehabilitation of Banteay Meanchey: knows the recruiter";

    @Autowired
    CaseFiles files;

    @Autowired
    SomeCases cases;

    @Autowired
    OfficeNamesInText offices;

    private CaseNumber number;

    @BeforeEach
    void an_uncle_and_an_office_are_blocked() {
        number = cases.aCase().with(Readers.shelter(), Readers.khmerWelfare()).build();
        cases.record(number, Readers.shelter(), new FieldEntry(BLOCKED, UNCLE + "\n" + OFFICE));
        cases.send(number, BLOCKED.key());
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "อย่าติดต่อมูลนิธิเครือข่ายส่งเสริมคุณภาพชีวิตแรงงานนะ | TH-NGO-LPN",
                "មន្ទីរសុខាភិបាលខេត្តស្រះកែវ | TH-PHO-SKA",
                "មន្ទីរសុខាភិបាល\u200bខេត្តស្រះកែវ | TH-PHO-SKA",
                "កុំទាក់ទងមន្ទីរសុខាភិបាលខេត្ត | KH-PHD",
                "สถานค\u0e49\u0e38มครองชายแดนเมียวดี | MM-SHL-MYW",
                "เจ้าหน้าที่ที่สำนักงาน | ",
                "มูลนิธิ | "
            })
    void a_name_in_a_script_without_spaces_means_its_office_and_none_whose_name_is_a_part_of_it(
            String written, @Nullable String office) {
        assertThat(named(written))
                .containsExactlyElementsOf(Optional.ofNullable(office).stream().toList());
    }

    @Test
    void two_names_of_which_one_is_a_part_of_the_other_mean_both() {
        assertThat(named("មន្ទីរសុខាភិបាលខេត្ត និងមន្ទីរសុខាភិបាលខេត្តស្រះកែវ"))
                .containsExactlyInAnyOrder("KH-PHD", "TH-PHO-SKA");
    }

    private List<String> named(String written) {
        return offices.offices().stream()
                .filter(office -> offices.areIn(written, office))
                .map(AgencyCode::value)
                .toList();
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
