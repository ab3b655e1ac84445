package org.homeward.cases.web.linked;

import jakarta.validation.constraints.NotNull;
import org.homeward.casefile.linked.LinkEndReason;
import org.homeward.casefile.linked.PersonRelation;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.SentBodyReader.WrongWord;

/** Input about two cases that belong together. */
final class LinkInput {

    private static final String MISSING = "linked.missing";
    private static final String NO_NUMBER = "linked.wrong.number";

    private LinkInput() {}

    /** Which other case, what its person is to this one, and whether one was involved in what happened to the other. */
    @WrongWord(MISSING)
    record NewLink(
            @NotNull(message = MISSING) @WrongWord(NO_NUMBER)
            CaseNumber other,

            @NotNull(message = MISSING) PersonRelation relation,
            @NotNull(message = MISSING) Involved involved) {}

    /** The relation to this person of somebody for whom a case is to be opened, and whether one was involved. */
    @WrongWord(MISSING)
    record Companion(
            @NotNull(message = MISSING) PersonRelation relation,
            @NotNull(message = MISSING) Involved involved) {

        /** The relation to this person of somebody, if it is clear that neither had a part in the other's exploitation (R21). */
        PersonRelation notInvolved() {
            if (involved.maybe()) {
                throw InvalidContentException.field("involved", "linked.wrong.involved");
            }
            return relation;
        }
    }

    /** The link to end, and why. */
    @WrongWord(MISSING)
    record Ended(
            @NotNull(message = MISSING) @WrongWord(NO_NUMBER)
            CaseNumber other,

            @NotNull(message = MISSING) LinkEndReason why) {}

    /** The parent's choice. */
    @WrongWord(MISSING)
    record Chosen(
            @NotNull(message = MISSING) @WrongWord(NO_NUMBER)
            CaseNumber other,

            @NotNull(message = MISSING) Choice choice) {}

    /** Whether one had a part in the other's exploitation; an unclear answer is no "no". */
    enum Involved {
        no,
        yes,
        unclear;

        boolean maybe() {
            return this != no;
        }
    }

    /** How parent and child cross. */
    enum Choice {
        together,
        apart
    }
}
