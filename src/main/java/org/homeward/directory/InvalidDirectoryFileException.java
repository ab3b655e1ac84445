package org.homeward.directory;

import org.homeward.shared.ExplainedStartFailure;

/** A directory file can't be taken; the sentence names file and line, never a value. It stops the start. */
final class InvalidDirectoryFileException extends IllegalStateException implements ExplainedStartFailure {

    private InvalidDirectoryFileException(String sentence) {
        super(sentence);
    }

    static InvalidDirectoryFileException row(String file, int line, String what) {
        return new InvalidDirectoryFileException("Directory file " + file + ", line " + line + ": " + what + ".");
    }

    static InvalidDirectoryFileException file(String file, String what) {
        return new InvalidDirectoryFileException("Directory file " + file + ": " + what + ".");
    }
}
