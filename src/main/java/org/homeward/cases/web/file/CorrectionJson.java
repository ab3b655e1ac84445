package org.homeward.cases.web.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.homeward.casefile.known.AnswerVersion;
import org.homeward.casefile.known.CaseCorrection;
import org.jspecify.annotations.Nullable;

/**
 * A correction for the API.
 *
 * @param value the new answer; null where only words were sent
 * @param words for the agency that is asked, or empty
 * @param told who was told of it
 * @param waitsFor the agency of whom a second person agrees; null if it doesn't wait
 * @param mayDecide whether the reader is such a person
 */
@JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.NON_NULL)
record CorrectionJson(
        String id,
        CaseCorrection.State state,
        @JsonUnwrapped Question question,
        @Nullable Object value,
        String text,
        String words,
        String atWhoseWish,
        String reason,
        Agency by,
        List<Agency> told,
        @Nullable String waitsFor,
        boolean mayDecide) {

    /** Of which answer, and when it was written. */
    record Question(String field, String label, String category, String at) {}

    /**
     * An agency.
     *
     * @param agency null for the other side's, and for a shelter whose name isn't for the reader
     */
    @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.NON_NULL)
    record Agency(String country, @Nullable String agency, boolean shelter) {

        static Agency of(AnswerVersion.Giver giver) {
            var agency = giver.agency();
            return new Agency(giver.country().value(), agency == null ? null : agency.value(), giver.shelter());
        }
    }

    static CorrectionJson of(CaseCorrection one) {
        var said = one.said();
        var field = one.answer().answer().field();
        var waitsFor = one.waitsFor();
        return new CorrectionJson(
                one.id(),
                one.state(),
                new Question(
                        field.key(),
                        one.answer().label(),
                        field.category().name(),
                        one.at().toString()),
                said.value(),
                said.text(),
                said.words(),
                said.wish().name(),
                said.reason(),
                Agency.of(one.by()),
                one.told().stream().map(Agency::of).toList(),
                waitsFor == null ? null : waitsFor.value(),
                one.mayDecide());
    }
}
