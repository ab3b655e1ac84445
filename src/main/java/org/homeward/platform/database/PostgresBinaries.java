package org.homeward.platform.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.homeward.platform.DataFolder;
import org.homeward.platform.StartupException;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once into a folder of ours and never into a shared temporary one. */
final class PostgresBinaries {

    /** The version of the packed programs, as the {@code pom.xml} says. A new version is unpacked into a folder of its own. */
    static final String VERSION = "17.11.0";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    static PostgresBinaries in(Path parent) {
        var home = parent.resolve("postgres-" + VERSION);
        try {
            if (!Files.isDirectory(home)) {
                DataFolder.createPrivate(parent);
                var half = Files.createTempDirectory(parent, "unpacking");
                unpack(half);
                moveOnce(half, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw StartupException.folderNotWritable(parent, e);
        }
    }

    /** Another start at the same time may have been faster. */
    private static void moveOnce(Path half, Path home) throws IOException {
        try {
            Files.move(half, home);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException there) {
            FileSystemUtils.deleteRecursively(half);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void unpack(Path target) throws IOException {
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "Darwin" : "Linux", machine);
        try (var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                place(entry, tar, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void place(TarArchiveEntry entry, TarArchiveInputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
        }
    }
}
