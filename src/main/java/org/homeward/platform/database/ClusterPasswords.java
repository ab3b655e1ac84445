package org.homeward.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.homeward.platform.DataFolder;
import org.homeward.platform.RandomSecrets;
import org.homeward.platform.StartupException;

/** The passwords of the embedded server's roles; they lie in its own folder, so that a base backup carries them along. */
record ClusterPasswords(String superuser, String owner, String application) {

    private static final String FILE = "homeward-passwords.properties";

    static ClusterPasswords of(Path cluster) {
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(cluster.resolve(FILE))) {
            kept.load(reader);
        } catch (IOException e) {
            throw StartupException.because(
                    "The passwords of the embedded PostgreSQL are missing: put %s back from the backup."
                            .formatted(cluster.resolve(FILE)),
                    e);
        }
        return new ClusterPasswords(
                kept.getProperty("superuser"), kept.getProperty("owner"), kept.getProperty("application"));
    }

    static void keep(Path cluster, String superuser) {
        try {
            DataFolder.writePrivate(
                    cluster.resolve(FILE), """
                    superuser=%s
                    owner=%s
                    application=%s
                    """.formatted(superuser, RandomSecrets.word(32), RandomSecrets.word(32)));
        } catch (UncheckedIOException e) {
            throw StartupException.folderNotWritable(cluster, e);
        }
    }
}
