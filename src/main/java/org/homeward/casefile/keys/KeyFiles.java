package org.homeward.casefile.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and creates key files: Tink keysets as JSON, readable by their owner only. */
final class KeyFiles {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFiles.class);

    private KeyFiles() {}

    static KeysetHandle read(String name, Path file) {
        if (!Files.exists(file)) {
            throw UnusableKeyException.missing(name, file);
        }
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException | GeneralSecurityException | RuntimeException unusable) {
            throw UnusableKeyException.unreadable(name, file);
        }
    }

    static KeysetHandle create(String name, Path file, Parameters parameters) {
        try {
            var keyset = KeysetHandle.generateNew(parameters);
            Files.createDirectories(file.getParent());
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            // whole or not at all: a half-written key would stop every later start
            var draft = Files.createTempFile(file.getParent(), name, ".new", ownerOnly);
            Files.writeString(draft, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            LOG.info("Created the {} key in {}: keep a copy apart from the database", name, file);
            return keyset;
        } catch (IOException failed) {
            throw UnusableKeyException.notCreated(name, file);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("No key could be made", failed);
        }
    }
}
