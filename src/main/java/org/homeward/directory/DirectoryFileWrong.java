package org.homeward.directory;

import org.homeward.shared.StartFailure;

/** A directory file can't be taken; the sentence names file and line, never a value. It stops the start. */
final class DirectoryFileWrong extends IllegalStateException implements StartFailure {

    private DirectoryFileWrong(String sentence) {
        super(sentence);
    }

    static DirectoryFileWrong row(String file, int line, String what) {
        return new DirectoryFileWrong("Directory file " + file + ", line " + line + ": " + what + ".");
    }

    static DirectoryFileWrong file(String file, String what) {
        return new DirectoryFileWrong("Directory file " + file + ": " + what + ".");
    }
}
