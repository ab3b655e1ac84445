package org.homeward.deadlines.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.homeward.directory.Directory;

/** Says where a calendar's row comes from: the titles of known sources; a source in a person's own words stays as it was written. */
record SourceTitles(Directory directory) {

    /** Of one source, or of several with {@code ;} between them. */
    String of(String sources, Locale language) {
        return Arrays.stream(sources.split(";"))
                .map(String::strip)
                .filter(source -> !source.isEmpty())
                .map(id -> directory
                        .source(id)
                        .map(source -> source.title(language))
                        .orElse(id))
                .collect(Collectors.joining("; "));
    }
}
