package org.homeward.studio.editing;

import java.util.List;
import java.util.Map;

/**
 * The words that the editor of a plain table shows beside its codes, in the reader's language.
 *
 * @param columns by the input's expression or the output's name
 * @param steps by key of a deadline, the steps that have it
 */
record TableEditorLists(Map<String, Column> columns, Map<String, String> steps) {

    /**
     * A column.
     *
     * @param label empty for the one in the file
     * @param options what its cells may hold; empty if that is free
     */
    record Column(String label, List<EditorChoice> options) {}
}
