package org.homeward.platform.demo;

import java.util.List;
import java.util.Map;

/** The texts of a story's people for open fields of a form, and their unusual answers. */
interface StoryTexts {

    /**
     * A text.
     *
     * @param field the key of the field that it is written into
     */
    String of(String field, StoryPerson person);

    /** Sets of answers to the form, each over the ones before it. */
    default List<Map<String, Object>> answers(String form, StoryPerson person) {
        return List.of();
    }
}
