package org.homeward.studio.editing;

import java.util.List;
import java.util.Map;

/**
 * The lists that a diagram's editor offers.
 *
 * @param facts what each procedure knows of its case and hands on to those that it calls
 * @param rules what the rules of readable diagrams say, by their names
 * @param texts what elements are called and explained by in the reader's language, as far as it is written
 */
record DiagramEditorLists(
        String phase,
        List<EditorChoice> roles,
        List<EditorChoice> due,
        List<EditorChoice> forms,
        List<EditorChoice> delegates,
        List<EditorChoice> messages,
        List<EditorChoice> processes,
        List<EditorChoice> decisions,
        List<EditorChoice> stages,
        List<String> facts,
        Map<String, String> rules,
        Map<String, String> texts) {}
