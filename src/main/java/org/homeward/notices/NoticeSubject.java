package org.homeward.notices;

import java.util.List;
import org.homeward.casefile.DataClass;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a notice, in codes.
 *
 * @param stage where the case stands; null: the notice says the case's number only
 * @param step null: the reader may know the stage only, as the COMMIT focal point
 * @param brought the message that brought it, or null
 * @param elsewhere what the reader is told instead, who has no part in the case: never its number
 */
public record NoticeSubject(
        CaseNumber number,
        @Nullable Stage stage,
        @Nullable Step step,
        @Nullable Brought brought,
        @Nullable Elsewhere elsewhere) {

    /** A step of a case; without its stage where the step stands alone. */
    public static NoticeSubject step(
            CaseNumber number, @Nullable Stage stage, StepId id, String definitionId, String stepKey) {
        return new NoticeSubject(number, stage, new Step(id, definitionId, stepKey), null, null);
    }

    /** A case of which the reader may know no more than the stage. */
    public static NoticeSubject stage(CaseNumber number, Stage stage) {
        return new NoticeSubject(number, stage, null, null, null);
    }

    /** A case, of which nothing more is said. */
    public static NoticeSubject aCase(CaseNumber number) {
        return new NoticeSubject(number, null, null, null, null);
    }

    /** A late step of a case, for somebody without a part in it: the number is for the program's own work. */
    public static NoticeSubject elsewhere(OpenStep step, String reference, boolean sameCountry) {
        return new NoticeSubject(
                step.number(),
                null,
                null,
                null,
                new Elsewhere(
                        reference,
                        step.agency(),
                        sameCountry ? new Step(new StepId(reference), step.definitionId(), step.key()) : null,
                        sameCountry ? null : step.stage()));
    }

    /** Read back. */
    static NoticeSubject elsewhere(CaseNumber number, Elsewhere told) {
        return new NoticeSubject(number, null, null, null, told);
    }

    /** The same, brought by this message. */
    public NoticeSubject by(@Nullable Brought message) {
        return new NoticeSubject(number, stage, step, message, null);
    }

    /**
     * A message.
     *
     * @param name its name
     * @param classes of which something came with it that the reader may read
     */
    public record Brought(String name, List<DataClass> classes) {

        public Brought {
            classes = List.copyOf(classes);
        }
    }

    /**
     * A step that is late in a case in which the reader has no part: office and step, and a word by which those who have one find it.
     *
     * @param office at whose desk the step lies
     * @param step null across a border: nothing is told there but how far the case is (R6); its id is the word
     */
    public record Elsewhere(
            String reference,
            AgencyCode office,
            @Nullable Step step,
            @Nullable Stage stage) {}

    /** The step, and where its name is found: its process version and its key in the model. */
    public record Step(StepId id, String definitionId, String key) {}
}
