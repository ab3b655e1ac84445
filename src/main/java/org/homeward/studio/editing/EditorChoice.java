package org.homeward.studio.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An option in a drop-down of an editor.
 *
 * @param key as the file has it
 * @param text as the reader sees it
 * @param sentence what it means, if there is more to say
 * @param url where it is changed, if it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditorChoice(
        String key,
        String text,
        @Nullable String sentence,
        @Nullable String url) {

    static EditorChoice of(String key, String text) {
        return new EditorChoice(key, text, null, null);
    }
}
