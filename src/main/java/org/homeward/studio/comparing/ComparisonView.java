package org.homeward.studio.comparing;

import java.util.List;
import org.homeward.studio.compare.ComparisonWords.Piece;
import org.jspecify.annotations.Nullable;

/**
 * The differences between two versions of a procedure, for a reader.
 *
 * @param words each change in a sentence
 * @param pictures the diagrams that changed
 * @param cells changes of tables, cell by cell
 * @param fields changes of forms, field by field
 */
record ComparisonView(List<Sentence> words, List<Picture> pictures, List<Row> cells, List<Row> fields) {

    /**
     * A change in words.
     *
     * @param kind {@code added}, {@code removed}, {@code changed} or {@code wording}
     * @param whose whose the change is, in names
     * @param before the text before, where both are too long for a sentence; else empty
     * @param after the text after
     */
    record Sentence(String kind, List<Piece> pieces, String whose, String before, String after) {

        /** How its mark looks. */
        public String tag() {
            return switch (kind) {
                case "added" -> "hw-tag--yes";
                case "removed" -> "hw-tag--no";
                case "changed" -> "hw-tag--now";
                default -> "hw-tag--na";
            };
        }

        public boolean hasTexts() {
            return !before.isEmpty() || !after.isEmpty();
        }
    }

    /**
     * A diagram before and after, with what is marked in each as JSON lists of ids.
     *
     * @param was what stands on its steps before, as JSON; null if it wasn't there
     * @param is the same after; null if it isn't there any more
     */
    record Picture(
            String name,
            String file,
            String added,
            String changed,
            String removed,
            @Nullable String was,
            @Nullable String is) {}

    /** A cell or field before and after; empty where there is none. */
    record Row(String what, String where, String before, String after, String source) {}
}
