package org.homeward.platform.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Makes a program's clock go wrong and right again while it runs, by libfaketime where that is installed. */
final class FakeTime {

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "faketime/libfaketime.so.1";

    private final Path library;
    private final Path file;

    private FakeTime(Path library, Path file) {
        this.library = library;
        this.file = file;
    }

    /** Empty where the library isn't. */
    static Optional<FakeTime> in(Path folder) throws IOException {
        try (var found = Files.find(LIBRARIES, 4, (path, attributes) -> path.endsWith(LIBRARY))) {
            return found.findFirst().map(library -> new FakeTime(library, folder.resolve("faketime")));
        }
    }

    /** So far from the machine's clock; a program that runs sees it within a second. */
    void ahead(int days) throws IOException {
        Files.writeString(file, "+%dd%n".formatted(days));
    }

    /** Of the program whose clock it is. Only the clock of the day is made wrong: whoever waits for a time waits as long as ever. */
    Map<String, String> variables() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "NO_FAKE_STAT", "1");
    }
}
