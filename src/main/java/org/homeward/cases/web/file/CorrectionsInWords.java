package org.homeward.cases.web.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.homeward.casefile.known.AnswerVersion;
import org.homeward.casefile.known.CaseCorrection;
import org.homeward.cases.web.CaseWords;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.springframework.stereotype.Component;

/** Puts corrections into the reader's words. */
@Component
class CorrectionsInWords {

    private final Accounts accounts;
    private final AccountNames names;

    CorrectionsInWords(Accounts accounts, AccountNames names) {
        this.accounts = accounts;
        this.names = names;
    }

    List<Line> of(List<CaseCorrection> corrections, CaseWords words, Actor reader) {
        var people = people(corrections);
        return corrections.stream().map(one -> line(one, words, people, reader)).toList();
    }

    private Line line(CaseCorrection one, CaseWords words, Map<String, String> people, Actor reader) {
        var said = one.said();
        var waitsFor = one.waitsFor();
        return new Line(
                one,
                words.dates().day(one.at()),
                words.dates().iso(one.at()),
                who(one.by(), words, people, reader),
                words.text("known.wish." + said.wish(), ""),
                one.told().stream()
                        .map(giver -> who(giver, words, people, reader))
                        .distinct()
                        .toList(),
                waitsFor == null ? words.text("known.waits.second", "") : words.agency(waitsFor));
    }

    /** The names of those of the reader's agency who asked for something. */
    private Map<String, String> people(List<CaseCorrection> corrections) {
        var users = corrections.stream()
                .map(one -> one.by().user())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return users.isEmpty() ? Map.of() : accounts.names(users);
    }

    /** Who gave or got something: by name a person of the reader's agency, another agency of the side; else its country. */
    String who(AnswerVersion.Giver by, CaseWords words, Map<String, String> people, Actor reader) {
        var user = by.user();
        if (user != null) {
            return user.equals(reader.username())
                    ? words.text("known.you", "")
                    : names.of(user, people.getOrDefault(user, user), words.language());
        }
        if (by.shelter()) {
            return words.text("frame.aShelter", "");
        }
        return by.agency() == null ? words.country(by.country()) : words.agency(by.agency());
    }

    /**
     * A correction in words.
     *
     * @param told the names of those who were told
     * @param waitsFor of which agency a second person agrees
     */
    record Line(
            CaseCorrection correction,
            String day,
            String iso,
            String who,
            String wish,
            List<String> told,
            String waitsFor) {

        /** What waits is asked for by words alone: whoever can, corrects the answer. */
        public boolean isWordsAlone() {
            return correction.said().value() == null;
        }
    }
}
