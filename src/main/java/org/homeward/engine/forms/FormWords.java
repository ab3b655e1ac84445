package org.homeward.engine.forms;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** Looks words up, the form's own first. */
record FormWords(List<Properties> texts) {

    Optional<String> find(String key) {
        return texts.stream()
                .map(some -> some.getProperty(key))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What an option of a shared list is called. */
    Optional<String> option(String list, String value) {
        return find(list + ".value." + value).or(() -> find("option." + value));
    }
}
