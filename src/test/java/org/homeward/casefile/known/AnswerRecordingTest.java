package org.homeward.casefile.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.Readers;
import org.homeward.casefile.SomeCases;
import org.homeward.directory.people.Actor;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who adds words to another agency's answer doesn't read its words by that: the answer stays that agency's (R3, R10). */
@DatabaseTest
class AnswerRecordingTest {

    private static final String WITHHELD = "withheldInformation";
    private static final String PLAN = "homeContactPlan";

    @Autowired
    PersonFile file;

    @Autowired
    CaseFiles files;

    @Autowired
    CorrectionTable corrections;

    @Autowired
    SomeCases cases;

    private CaseNumber number;

    @BeforeEach
    void a_shared_case() {
        number = cases.aCase()
                .with(Readers.shelter(), Readers.thaiFocalPoint(), Readers.khmerFocalPoint())
                .withConsent(Purpose.ShareWithOriginAgency)
                .withConsent(Purpose.ShareWithPolice)
                .build();
    }

    @Test
    void once_the_share_has_ended_police_read_nothing_of_an_answer_to_which_they_added_words() {
        // given
        record(Readers.shelter(), WITHHELD, "legal", "the debt");
        joined(Readers.police(), WITHHELD, "legal", "the debt; the ferryman", Readers.THAI_SHELTER);

        // when
        cases.answer(number, Purpose.ShareWithPolice, ConsentValue.Withdrawn);

        // then
        assertThat(values(Readers.police(), WITHHELD)).isEmpty();
        assertThat(inForm(Readers.police(), WITHHELD, "legal")).isNull();
        assertThat(values(Readers.shelter(), WITHHELD)).containsExactly("the debt; the ferryman", "the debt");
    }

    @Test
    void an_answer_that_others_made_stricter_stays_its_givers() {
        // given
        record(Readers.police(), WITHHELD, "legal", "the debt");
        joined(Readers.shelter(), WITHHELD, "legal", "the debt; the ferryman", Readers.THAI_POLICE);

        // when
        cases.answer(number, Purpose.ShareWithPolice, ConsentValue.Withdrawn);

        // then
        assertThat(values(Readers.police(), WITHHELD)).containsExactly("the debt; the ferryman", "the debt");
        assertThat(inForm(Readers.police(), WITHHELD, "legal")).isEqualTo("the debt; the ferryman");
    }

    @Test
    void the_other_side_reads_the_words_that_it_added_to_what_it_was_sent() {
        // given
        record(Readers.shelter(), PLAN, "contact", "by phone");
        cases.send(number, PLAN);

        // when
        joined(Readers.khmerFocalPoint(), PLAN, "contact", "by phone\nby the chief", Readers.THAI_SHELTER);

        // then
        assertThat(values(Readers.khmerFocalPoint(), PLAN)).containsExactly("by phone\nby the chief", "by phone");
        assertThat(inForm(Readers.khmerFocalPoint(), PLAN, "contact")).isEqualTo("by phone\nby the chief");
    }

    @Test
    void the_other_side_reads_nothing_that_it_was_not_sent_by_adding_words_to_it() {
        // given
        record(Readers.shelter(), PLAN, "contact", "by phone");
        cases.send(number, PLAN);
        record(Readers.shelter(), PLAN, "contact", "by phone\nnever at work");

        // when
        joined(
                Readers.khmerFocalPoint(),
                PLAN,
                "contact",
                "by phone\nnever at work\nby the chief",
                Readers.THAI_SHELTER);

        // then
        assertThat(values(Readers.khmerFocalPoint(), PLAN)).containsExactly("by phone");
        assertThat(inForm(Readers.khmerFocalPoint(), PLAN, "contact")).isEqualTo("by phone");

        // when
        cases.send(number, PLAN);

        // then
        assertThat(inForm(Readers.khmerFocalPoint(), PLAN, "contact"))
                .isEqualTo("by phone\nnever at work\nby the chief");
    }

    private void record(Actor by, String field, String category, String value) {
        cases.record(number, by, FieldEntry.of(field, category, value));
    }

    private void joined(Actor by, String field, String category, String value, AgencyCode owner) {
        record(by, field, category, value);
        cases.run(by, () -> corrections.insert(number, field, owner));
    }

    private List<Object> values(Actor reader, String field) {
        return cases.as(reader, () -> file.of(number, reader)).stream()
                .filter(answer -> answer.field().key().equals(field))
                .flatMap(answer -> answer.versions().stream())
                .map(AnswerVersion::value)
                .toList();
    }

    private Object inForm(Actor reader, String field, String category) {
        return cases.as(reader, () -> files.known(number, SomeCases.STEP, List.of(FieldKey.of(field, category)), reader)
                .get(field));
    }
}
