package org.homeward.cases.web.file;

import java.util.List;
import org.homeward.casefile.Category;
import org.jspecify.annotations.Nullable;

/** The page of what is known, in words. */
record FileView(List<Part> parts) {

    public int count() {
        return parts.stream().mapToInt(part -> part.lines().size()).sum();
    }

    /**
     * The answers of one data class.
     *
     * @param onPaper whether they may be printed at all
     */
    record Part(Category category, boolean onPaper, List<Line> lines) {

        private static final int SHOWN = 6;

        /** The answers that are there at once. */
        public List<Line> first() {
            return lines.subList(0, Math.min(SHOWN, lines.size()));
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
     * @param fix {@code correct}, {@code step} if only a step changes it, or empty
     * @param onPaper whether its words may be printed (R12)
     * @param care whether it must not be missed (R6)
     */
    record Line(
            long id,
            String label,
            String text,
            Given given,
            List<Earlier> earlier,
            String fix,
            boolean onPaper,
            boolean care) {}

    /**
     * Who gave an answer, when, in which step.
     *
     * @param safe whether agency and step may be named on paper (R12)
     * @param abroad the name of the other side's country; null on the own side
     * @param step the step's name; empty outside of one
     * @param stepId where the step's answers open; null if they don't
     */
    record Given(
            String day,
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
