package org.homeward.engine.wall.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;

/** The bytes of a file, as what is kept of them is found again: equal if each byte is. Nobody changes them afterwards. */
public final class FileContent {

    private final byte[] bytes;
    private final int hash;

    public FileContent(byte[] bytes) {
        this.bytes = bytes;
        this.hash = Arrays.hashCode(bytes);
    }

    /** A store of what was found in files; it goes by their bytes, and goes itself where the memory is needed. */
    public static <V> Cache<FileContent, V> remembering(int mostBytes) {
        return Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((FileContent file, V found) -> file.size())
                .softValues()
                .build();
    }

    public byte[] bytes() {
        return bytes;
    }

    /** In bytes; at least 1. */
    public int size() {
        return Math.max(1, bytes.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileContent file && hash == file.hash && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
