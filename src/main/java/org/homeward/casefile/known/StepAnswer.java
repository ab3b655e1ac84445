package org.homeward.casefile.known;

import org.homeward.casefile.Category;
import org.jspecify.annotations.Nullable;

/**
 * An answer in a finished step, in its reader's words.
 *
 * @param category null for what steers the journey and is no part of the file
 * @param field the name in the form
 * @param group the heading under which the form asks it; empty without one
 */
public record StepAnswer(
        @Nullable Category category, String field, String group, String label, Object value, String text) {}
