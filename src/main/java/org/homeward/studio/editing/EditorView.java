package org.homeward.studio.editing;

import java.util.List;
import org.homeward.deadlines.reading.StepInWords;
import org.jspecify.annotations.Nullable;

/**
 * The page of an editor.
 *
 * @param url the file's own address, below which the editor asks what it needs
 * @param kind bpmn, dmn or form
 * @param plain whether a table is edited as rows
 * @param holder who else has the draft, null if nobody has
 * @param writable whether the reader may change it now
 * @param others the other files of the draft that have an editor
 * @param steps the diagram's steps as a list, for screens on which nobody can edit
 */
record EditorView(
        String draft,
        String url,
        String file,
        String title,
        String kind,
        boolean plain,
        @Nullable String holder,
        boolean writable,
        List<Link> others,
        List<StepInWords> steps) {

    /** The editor of another file. */
    record Link(String kind, String title, String url) {}
}
