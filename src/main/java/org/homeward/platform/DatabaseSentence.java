package org.homeward.platform;

import java.sql.SQLException;
import java.util.Optional;

/** Says what an operator can do about a code of the database; its own words may hold what is in a row. */
final class DatabaseSentence {

    private final DataFolder folder;

    DatabaseSentence(DataFolder folder) {
        this.folder = folder;
    }

    Optional<String> of(SQLException answer) {
        return switch (String.valueOf(answer.getSQLState())) {
            case "53100" -> Optional.of("The disk of the database is full: make room there, then start again.");
            case "25006" ->
                Optional.of("The database is read-only: give the primary server's address,"
                        + " or have it take writes again.");
            case "58030", "58P01", "XX001", "XX002" ->
                Optional.of(("The database can't read its own files, which are"
                                + " damaged: its log says which%s; put the last backup in their place.")
                        .formatted(log()));
            default -> Optional.empty();
        };
    }

    /** Of the embedded one; another one's is where it runs. */
    private String log() {
        var log = folder.logs().resolve("postgres.log");
        return log.toFile().exists() ? " (" + log + ")" : "";
    }
}
