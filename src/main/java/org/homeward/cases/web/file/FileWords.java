package org.homeward.cases.web.file;

import java.util.List;
import java.util.Map;
import org.homeward.casefile.known.AnswerForReader;
import org.homeward.casefile.known.AnswerVersion;
import org.homeward.casefile.known.AnswerVersion.Giver;
import org.homeward.casefile.known.CaseCorrection;
import org.homeward.cases.web.CaseWords;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.shared.ForbiddenLetterWords;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * Says who gave an answer or corrected it, and in which step; of the other side's only its country (R6).
 *
 * @param people the stored names of those of the reader's agency, by account
 */
record FileWords(CaseWords page, AccountNames names, Map<String, String> people, Actor reader) {

    public ReaderLocale say() {
        return page.say();
    }

    /** By name a person of the reader's agency, another agency of the side; else its country. */
    public String who(Giver by) {
        var user = by.user();
        if (user == null) {
            return page.party(by);
        }
        return user.equals(reader.username())
                ? page.text("known.you", "")
                : names.of(user, people.getOrDefault(user, user), say().language());
    }

    /** The names of those who were told of a correction. */
    public List<String> told(CaseCorrection correction) {
        return correction.told().stream().map(this::who).distinct().toList();
    }

    /** The step's name; empty outside of one and for the other side's. */
    public String step(AnswerForReader.Version version) {
        var step = version.step();
        return step == null || version.known().by().otherSide() ? "" : page.step(step.definitionId(), step.key());
    }

    /** The step whose answers open from this one; null for none. */
    public @Nullable StepId opens(AnswerForReader.Version version) {
        var step = version.step();
        return step == null || version.known().by().otherSide() || !step.how().equals("done") ? null : step.id();
    }

    /** Whether agency and step may be named on paper (R12). */
    public boolean safe(AnswerForReader.Version version) {
        return ForbiddenLetterWords.allow(who(version.known().by())) && ForbiddenLetterWords.allow(step(version));
    }

    /** Why this version took the place of the one before it; empty if it wasn't corrected. */
    public String why(AnswerVersion version) {
        var correction = version.correction();
        return correction == null
                ? ""
                : page.text(
                        "known.replaced", "", page.text("known.wish." + correction.wish(), ""), correction.reason());
    }
}
