package org.homeward.engine.forms;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of options that fields name in {@code valuesKey}.
 *
 * @param directory whose rows come first, or null
 * @param part which part of the directory's list, or null for all of it
 * @param options the codes that are offered, after the directory's
 * @param earlier the codes that are no longer offered; who answered with one still reads its word
 */
public record OptionList(
        @Nullable DirectoryOptionList directory, @Nullable String part, List<String> options, List<String> earlier) {

    public OptionList {
        options = options == null ? List.of() : List.copyOf(options);
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    public Stream<String> codes() {
        return Stream.concat(options.stream(), earlier.stream());
    }
}
