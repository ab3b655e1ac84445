package org.homeward.platform;

import java.sql.SQLException;
import java.util.Optional;

/** Says what an operator can do about a code of the database; its own words may hold what is in a row. */
final class DatabaseErrorSentence {

    /**
     * The connection is gone, or the server ended what took longer than the limits allow. That there was none at all has a sentence
     * of its own.
     */
    private static final String NO_ANSWER = "08(?!001)...|25P03|55P03|57014|57P0[1-5]";

    private final DataFolder folder;

    DatabaseErrorSentence(DataFolder folder) {
        this.folder = folder;
    }

    Optional<String> of(SQLException answer) {
        var code = String.valueOf(answer.getSQLState());
        return switch (code) {
            case "53100" -> Optional.of("The disk of the database is full: make room there, then start again.");
            case "25006" ->
                Optional.of("The database is read-only: give the primary server's address,"
                        + " or have it take writes again.");
            case "58030", "58P01", "XX001", "XX002" ->
                Optional.of(("The database can't read its own files, which are"
                                + " damaged: its log says which%s; put the last backup in their place.")
                        .formatted(log()));
            default -> code.matches(NO_ANSWER) ? Optional.of(notInTime()) : Optional.empty();
        };
    }

    /** It hangs, is too slow or ended what it was asked. */
    String notInTime() {
        return ("The database didn't answer in time during the start: look whether its server runs, hangs or is"
                        + " overloaded, then start again; nothing was left half-done. The details are in %s.")
                .formatted(FailureFile.in(folder).file());
    }

    /** Of the embedded one; another one's is where it runs. */
    private String log() {
        var log = folder.logs().resolve("postgres.log");
        return log.toFile().exists() ? " (" + log + ")" : "";
    }
}
