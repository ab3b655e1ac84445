package org.homeward.studio.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.homeward.studio.problems.DraftProblem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A problem in the reader's words.
 *
 * @param code what is wrong; a rule of readable diagrams by its name
 * @param name what the element is called
 * @param url the editor of another file, if the element is there
 * @param file the file's name without folders
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemView(
        String element,
        String name,
        Severity severity,
        String code,
        String message,
        @Nullable String url,
        String file) {}
