package org.homeward.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.homeward.platform.DataFolder;
import org.homeward.platform.RemainingDemoCases;
import org.homeward.shared.JsonText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The number of the demo's told cases; kept in the data folder, so that a start goes on where the one before it stopped. */
@Component
@Profile("demo")
final class CompletedDemoCases implements RemainingDemoCases {

    private final Path file;
    private volatile Kept kept;

    CompletedDemoCases(DataFolder folder) {
        this.file = folder.root().resolve("demo.json");
        this.kept = read();
    }

    /**
     * A line of the file.
     *
     * @param clockMillis while a case is told, how far the clock stood from the machine's before; null between two cases
     */
    private record Kept(int told, int of, @Nullable Long clockMillis) {}

    /** How many are told. */
    int told() {
        return kept.told();
    }

    /** How many there will be. */
    int of() {
        return kept.of();
    }

    @Override
    public int left() {
        return of() - told();
    }

    /** Where the clock stood before the case that a stop broke off. */
    Optional<Duration> clockBefore() {
        return Optional.ofNullable(kept.clockMillis()).map(Duration::ofMillis);
    }

    void are(int told, int of) {
        keep(new Kept(told, of, null));
    }

    /** The next one begins, and takes the clock along. */
    void begin(Duration clock) {
        keep(new Kept(told(), of(), clock.toMillis()));
    }

    /** It stands where it should, and the clock is back. */
    void end() {
        are(told() + 1, of());
    }

    private void keep(Kept now) {
        DataFolder.writePrivate(file, JsonText.MAPPER.writeValueAsString(now));
        kept = now;
    }

    private Kept read() {
        try {
            return Files.exists(file)
                    ? JsonText.MAPPER.readValue(Files.readString(file), Kept.class)
                    : new Kept(0, 0, null);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }
}
