package org.homeward.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a disk is full: a program's words tell, or the disk itself where even those found no room. */
final class FullDisk {

    private static final long BYTES_TO_START = 1 << 20;

    private FullDisk() {}

    static boolean isToldIn(String words) {
        return words.contains("No space left on device") || words.contains("Disk quota exceeded");
    }

    static boolean isAt(Path place) {
        try {
            return Files.getFileStore(place).getUsableSpace() < BYTES_TO_START;
        } catch (IOException unknown) {
            return false;
        }
    }
}
