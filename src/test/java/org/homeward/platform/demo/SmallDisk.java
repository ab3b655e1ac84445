package org.homeward.platform.demo;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of a test's own that can be filled up, where the machine allows that. */
final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    private final Path folder;
    private final boolean mounted;

    private SmallDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    static SmallDisk at(Path folder) throws IOException {
        Files.createDirectories(folder);
        var mounted = ran("mount", "-t", "tmpfs", "-o", "size=600m,mode=700", "tmpfs", folder.toString());
        if (!mounted) {
            System.err.println("FaultsIT: no disk can be mounted here, so none is filled up");
        }
        return new SmallDisk(folder, mounted);
    }

    boolean canBeFilled() {
        return mounted;
    }

    /** Until nothing more goes on it. */
    void fill() throws IOException {
        try (var file = new RandomAccessFile(filler().toFile(), "rw")) {
            var block = new byte[BLOCK];
            while (true) {
                file.write(block);
            }
        } catch (IOException full) {
            if (!Files.exists(filler())) {
                throw full;
            }
        }
    }

    void makeRoom() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        if (mounted) {
            // a server that is still ending may hold it
            ran("umount", "--lazy", folder.toString());
        }
    }

    private static boolean ran(String... command) throws IOException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .onExit()
                        .join()
                        .exitValue()
                == 0;
    }
}
