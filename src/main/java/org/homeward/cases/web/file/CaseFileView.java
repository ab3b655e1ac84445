package org.homeward.cases.web.file;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.RecipientTextRules;
import org.homeward.casefile.known.AnswerForReader;
import org.homeward.casefile.known.AnswerVersion.Giver;
import org.homeward.casefile.known.CaseCorrection;
import org.homeward.shared.CountryCode;
import org.homeward.shared.ForbiddenLetterWords;
import org.jspecify.annotations.Nullable;

/** The page of what is known, and the words in which it is said. */
record CaseFileView(List<Part> parts, FileWords words) {

    private static final String BLOCKED = "blockedContacts";

    public int count() {
        return parts.stream().mapToInt(part -> part.lines().size()).sum();
    }

    /** Those answers whose question, words or earlier words hold all the words; all of them for no word. */
    CaseFileView with(FileSearchWords sought) {
        return new CaseFileView(
                parts.stream()
                        .map(part -> new Part(
                                part.category(),
                                part.lines().stream()
                                        .filter(line -> sought.areIn(line.said()))
                                        .toList()))
                        .filter(part -> !part.lines().isEmpty())
                        .toList(),
                words);
    }

    /** The answers of one data class. */
    record Part(DataClass category, List<Line> lines) {

        private static final int SHOWN = 6;

        /** Whether they may be printed at all. */
        public boolean onPaper() {
            return RecipientTextRules.onPaper(category);
        }

        /** The answers that are there at once. */
        public List<Line> first() {
            return lines.subList(0, Math.min(SHOWN, lines.size()));
        }

        /** How many of them another country gave. */
        public long fromAbroad() {
            return givenAbroad().count();
        }

        /** That country; null if none did, or more than one. */
        public @Nullable CountryCode abroad() {
            var countries = givenAbroad().map(Giver::country).distinct().toList();
            return countries.size() == 1 ? countries.get(0) : null;
        }

        private Stream<Giver> givenAbroad() {
            return lines.stream()
                    .map(line -> line.answer().newest().known().by())
                    .filter(Giver::otherSide);
        }

        /** The answers that are one click away. */
        public List<Line> more() {
            return lines.subList(Math.min(SHOWN, lines.size()), lines.size());
        }
    }

    /**
     * An answer.
     *
     * @param fix {@code correct}, {@code step} if only a step changes it, {@code request} if it is another agency's, {@code ask} if the
     *     other side can be asked, or empty
     * @param waiting the answers that are asked for in its place
     */
    record Line(AnswerForReader answer, String fix, List<CaseCorrection> waiting) {

        /** Whether its words may be printed (R12). */
        public boolean onPaper() {
            return Stream.of(answer.label(), answer.newest().text()).allMatch(ForbiddenLetterWords::allow);
        }

        /** Whether it must not be missed (R6). */
        public boolean care() {
            return answer.field().equals(BLOCKED);
        }

        Stream<String> said() {
            return Stream.concat(
                    Stream.of(answer.label()), answer.versions().stream().map(AnswerForReader.Version::text));
        }
    }
}
