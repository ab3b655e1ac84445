package org.homeward.studio.editing;

import java.util.List;

/**
 * What a diagram's editor offers.
 *
 * @param facts what each procedure knows of its case and hands on to those that it calls
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
        List<String> facts) {}
