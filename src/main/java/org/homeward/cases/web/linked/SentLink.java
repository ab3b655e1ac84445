package org.homeward.cases.web.linked;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.homeward.casefile.linked.EndedBecause;
import org.homeward.casefile.linked.Relation;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.RequestWords;
import org.homeward.shared.SentFields;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;

/** Reads what somebody sent about two cases that belong together. */
final class SentLink {

    private static final String MISSING = "linked.missing";

    private final Map<String, ?> given;
    private final SentFields fields = new SentFields();

    SentLink(Map<String, ?> given) {
        this.given = given;
    }

    /** Which other case, what its person is to this one, and whether one was involved in what happened to the other. */
    Link link() {
        var other = other();
        var relation = read("relation", word -> RequestWords.read(Relation.class, word));
        var involved = read("involved", word -> RequestWords.read(Involved.class, word));
        fields.refuseIfAny();
        return new Link(
                Objects.requireNonNull(other),
                Objects.requireNonNull(relation),
                Objects.requireNonNull(involved) != Involved.no);
    }

    /** What somebody for whom a case is to be opened is to this person, and whether one was involved. */
    Companion companion() {
        var relation = read("relation", word -> RequestWords.read(Relation.class, word));
        var involved = read("involved", word -> RequestWords.read(Involved.class, word));
        fields.refuseIfAny();
        return new Companion(Objects.requireNonNull(relation), Objects.requireNonNull(involved) != Involved.no);
    }

    /** What somebody is to this person of whom it is clear that neither had a part in what happened to the other (R21). */
    Relation notInvolved() {
        var sent = companion();
        if (sent.involved()) {
            throw WrongContent.field("involved", "linked.wrong.involved");
        }
        return sent.relation();
    }

    /** The link to end, and why. */
    Ended ended() {
        var other = other();
        var why = read("why", word -> RequestWords.read(EndedBecause.class, word));
        fields.refuseIfAny();
        return new Ended(Objects.requireNonNull(other), Objects.requireNonNull(why));
    }

    /** What the parent chose. */
    Chosen chosen() {
        var other = other();
        var choice = read("choice", word -> RequestWords.read(Choice.class, word));
        fields.refuseIfAny();
        return new Chosen(Objects.requireNonNull(other), Objects.requireNonNull(choice) == Choice.apart);
    }

    private @Nullable CaseNumber other() {
        return fields.required(
                "other", given.get("other"), MISSING, "linked.wrong.number", word -> CaseNumber.typed(word)
                        .orElseThrow(() -> new IllegalArgumentException("Not a case number")));
    }

    private <T> @Nullable T read(String field, Function<String, T> reader) {
        return fields.required(field, given.get(field), MISSING, MISSING, reader);
    }

    /** A new link as it was sent. */
    record Link(CaseNumber other, Relation relation, boolean involved) {}

    /** Who somebody new is, as it was sent. */
    record Companion(Relation relation, boolean involved) {}

    /** A link to end as it was sent. */
    record Ended(CaseNumber other, EndedBecause why) {}

    /** A parent's choice as it was sent. */
    record Chosen(CaseNumber other, boolean apart) {}

    /** Whether one had a part in what happened to the other; what isn't clear is no "no". */
    enum Involved {
        no,
        yes,
        unclear
    }

    /** How parent and child cross. */
    enum Choice {
        together,
        apart
    }
}
