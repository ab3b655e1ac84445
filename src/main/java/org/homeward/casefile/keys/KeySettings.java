package org.homeward.casefile.keys;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The places of the keys.
 *
 * @param masterKey {@code HOMEWARD_MASTER_KEY}: a path or file: address; without it the master key is kept in the data folder
 * @param dataDir the data folder, {@code HOMEWARD_DATA_DIR}
 */
@ConfigurationProperties("homeward")
public record KeySettings(
        @Nullable String masterKey, @DefaultValue("data") Path dataDir) {

    /** The key's file; throws {@link UnusableKeyException} for the address of a key service. */
    Path file(String key) {
        if (!chosen(key)) {
            return dataDir.toAbsolutePath().normalize().resolve("keys").resolve(key + ".json");
        }
        var given = String.valueOf(masterKey);
        var scheme = given.matches("[A-Za-z][A-Za-z0-9+.-]+:.*") ? given.substring(0, given.indexOf(':')) : "";
        if (scheme.isEmpty()) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        if (!scheme.equalsIgnoreCase("file")) {
            throw UnusableKeyException.noKeyService(scheme);
        }
        return Path.of(URI.create(given));
    }

    /** Whether the operator said where the key is: then it is never created. */
    boolean chosen(String key) {
        return key.equals(KeyRing.MASTER) && masterKey != null && !masterKey.isBlank();
    }
}
