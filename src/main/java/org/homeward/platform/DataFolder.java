package org.homeward.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The folder that holds everything this installation keeps outside the database; readable by its owner only. */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The folder that {@code HOMEWARD_DATA_DIR} names, else {@code data}. */
    public static DataFolder ofThisInstallation() {
        var given = Optional.ofNullable(System.getProperty("homeward.data-dir"))
                .or(() -> Optional.ofNullable(System.getenv("HOMEWARD_DATA_DIR")));
        return new DataFolder(Path.of(given.filter(text -> !text.isBlank()).orElse("data")));
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    /** Keys of the case file; kept apart from backups. */
    public Path keys() {
        return root.resolve("keys");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** Mails as files, where no mail server is configured. */
    public Path mails() {
        return root.resolve("mails");
    }

    /** The demo's accounts with their passwords. */
    public Path accounts() {
        return root.resolve("accounts.csv");
    }

    public Path runtimeProperties() {
        return root.resolve("runtime.properties");
    }

    public void prepare() {
        try {
            for (var folder : new Path[] {root, keys(), logs(), mails()}) {
                createPrivate(folder);
            }
            Files.delete(Files.createTempFile(root, "writable", ""));
        } catch (IOException | UncheckedIOException e) {
            throw StartupException.folderNotWritable(root, e);
        }
    }

    /** Keeps every other instance out for as long as this program runs. */
    public FileChannel lock() {
        return lockIfFree().orElseThrow(() -> StartupException.folderInUse(root));
    }

    /** Empty while another instance holds it. */
    public Optional<FileChannel> lockIfFree() {
        try {
            var channel = FileChannel.open(
                    root.resolve("homeward.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(channel);
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StartupException.folderNotWritable(root, e);
        }
    }

    public static void createPrivateAround(Path content) throws IOException {
        var folder = content.toAbsolutePath().getParent();
        if (folder != null) {
            createPrivate(folder);
        }
    }

    public static void createPrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** Replaces the file as a whole; nobody but its owner ever reads it. */
    public static void writePrivate(Path file, String text) {
        try {
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + file, e);
        }
    }
}
