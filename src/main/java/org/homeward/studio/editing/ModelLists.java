package org.homeward.studio.editing;

import java.util.List;
import java.util.Map;

/**
 * What a diagram's editor offers.
 *
 * @param facts what each procedure knows of its case and hands on to those that it calls
 * @param rules what the rules of readable diagrams say, by their names
 * @param texts what elements are called and explained by in the reader's language, as far as it is written
 */
record ModelLists(
        String phase,
        List<Choice> roles,
        List<Choice> due,
        List<Choice> forms,
        List<Choice> delegates,
        List<Choice> messages,
        List<Choice> processes,
        List<Choice> decisions,
        List<Choice> stages,
        List<String> facts,
        Map<String, String> rules,
        Map<String, String> texts) {}
