package org.homeward.platform.demo;

/** What people of a story write where a form leaves it to them. */
interface StoryTexts {

    /**
     * A text.
     *
     * @param field the key of the field that it is written into
     */
    String of(String field, StoryPerson person);
}
