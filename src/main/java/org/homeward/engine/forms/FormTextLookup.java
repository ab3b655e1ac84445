package org.homeward.engine.forms;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** Looks words up, the form's own first. */
record FormTextLookup(List<Properties> texts) {

    Optional<String> find(String key) {
        return texts.stream()
                .map(some -> some.getProperty(key))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The word of an option in a shared list. */
    Optional<String> option(String list, String value) {
        return find(list + ".value." + value).or(() -> find("option." + value));
    }
}
