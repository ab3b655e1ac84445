package org.homeward.platform;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;

/** Says why the database's schema isn't the one of this program, and the consequence for the data. */
final class MigrationErrorSentence {

    private static final Pattern STOPPED_HALF_WAY = Pattern.compile("failed migration to version (\\S+)");
    private static final Pattern NEWER = Pattern.compile("applied migration not resolved locally: (\\S+)");
    private static final Pattern CHANGED = Pattern.compile("mismatch for migration version (\\S+)");
    private static final Pattern ROLLED_BACK = Pattern.compile("Script V(\\S+)__\\S+ failed");

    private final DataFolder folder;

    MigrationErrorSentence(DataFolder folder) {
        this.folder = folder;
    }

    String of(FlywayException failure) {
        var words = String.valueOf(failure.getMessage());
        return first(
                        STOPPED_HALF_WAY,
                        words,
                        "The migration V%s of the database stopped half-way: bring back the backup that was made before"
                                + " the upgrade; nothing was changed now.")
                .or(() -> first(
                        NEWER,
                        words,
                        "The database's schema is newer (V%s) than this program: start the version that made it, or a"
                                + " newer one; nothing was changed."))
                .or(() -> first(
                        CHANGED,
                        words,
                        "The database was made with another V%s than this program has: start the version that made it;"
                                + " nothing was changed."))
                .or(() -> first(
                        ROLLED_BACK,
                        words,
                        "The migration V%s of the database failed and was rolled back: the reason is in " + details()
                                + "; go on with the version that ran before, unless earlier migrations were new too."))
                .orElseGet(() -> "The database could not be brought up to date: the reason is in " + details() + ".");
    }

    private static Optional<String> first(Pattern pattern, String words, String sentence) {
        return Optional.of(pattern.matcher(words))
                .filter(Matcher::find)
                .map(found -> sentence.formatted(found.group(1).replaceAll("\\.$", "")));
    }

    private String details() {
        return FailureFile.in(folder).file().toString();
    }
}
