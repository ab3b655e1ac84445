package org.homeward.cases.web.file;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeward.casefile.DataClass;
import org.jspecify.annotations.Nullable;

/** The page of what is known, in words. */
record CaseFileView(List<Part> parts) {

    public int count() {
        return parts.stream().mapToInt(part -> part.lines().size()).sum();
    }

    /** Those answers whose question, words or earlier words hold all the words; all of them for no word. */
    CaseFileView with(FileSearchWords sought) {
        return new CaseFileView(parts.stream()
                .map(part -> new Part(
                        part.category(),
                        part.onPaper(),
                        part.lines().stream()
                                .filter(line -> sought.areIn(line.said()))
                                .toList()))
                .filter(part -> !part.lines().isEmpty())
                .toList());
    }

    /**
     * The answers of one data class.
     *
     * @param onPaper whether they may be printed at all
     */
    record Part(DataClass category, boolean onPaper, List<Line> lines) {

        private static final int SHOWN = 6;

        /** The answers that are there at once. */
        public List<Line> first() {
            return lines.subList(0, Math.min(SHOWN, lines.size()));
        }

        /** How many of them another country gave. */
        public long fromAbroad() {
            return lines.stream().filter(line -> line.given().abroad() != null).count();
        }

        /** The name of that country; null if none did, or more than one. */
        public @Nullable String abroad() {
            var countries = lines.stream()
                    .map(line -> line.given().abroad())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            return countries.size() == 1 ? countries.get(0) : null;
        }

        /** The answers that are one click away. */
        public List<Line> more() {
            return lines.subList(Math.min(SHOWN, lines.size()), lines.size());
        }
    }

    /**
     * An answer.
     *
     * @param id the newest version's number
     * @param fix {@code correct}, {@code step} if only a step changes it, {@code request} if it is another agency's, {@code ask} if the
     *     other side can be asked, or empty
     * @param onPaper whether its words may be printed (R12)
     * @param care whether it must not be missed (R6)
     * @param waiting the answers that are asked for in its place
     */
    record Line(
            long id,
            String label,
            String text,
            Given given,
            List<Earlier> earlier,
            String fix,
            boolean onPaper,
            boolean care,
            List<CorrectionsInWords.Line> waiting) {

        Stream<String> said() {
            return Stream.concat(Stream.of(label, text), earlier.stream().map(Earlier::text));
        }
    }

    /**
     * Who gave an answer, when, in which step.
     *
     * @param onPaper the day as all paper writes it
     * @param safe whether agency and step may be named on paper (R12)
     * @param abroad the name of the other side's country; null on the own side
     * @param step the step's name; empty outside of one
     * @param stepId where the step's answers open; null if they don't
     */
    record Given(
            String day,
            String onPaper,
            String iso,
            String who,
            boolean safe,
            @Nullable String abroad,
            String step,
            @Nullable String stepId) {}

    /**
     * An earlier version.
     *
     * @param replaced why the next one took its place; empty if it wasn't corrected
     */
    record Earlier(String text, Given given, String replaced) {}
}
