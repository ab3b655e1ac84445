package org.homeward.casefile.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * The keys that lie outside the database: master (wraps each case's data key), hash (names), audit (chain of the log).
 *
 * <p>A missing key file is created, and the log says so, as long as this database was never written with such a key and
 * the operator named no file of his own. Afterwards a missing, unreadable or wrong key stops the start with
 * {@link UnusableKeyException}: a check value in the database tells.
 */
@Component
@EnableConfigurationProperties(KeySettings.class)
@DependsOnDatabaseInitialization
public final class KeyRing {

    static final String MASTER = "master";
    static final String HASH = "hash";
    static final String AUDIT = "audit";

    private final Aead master;
    private final PrfSet hash;
    private final Mac audit;

    KeyRing(KeySettings settings, KeyChecks checks) throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
        PrfConfig.register();
        master = open(MASTER, PredefinedAeadParameters.AES256_GCM, Aead.class, settings, checks);
        hash = open(HASH, PredefinedPrfParameters.HKDF_SHA256, PrfSet.class, settings, checks);
        audit = open(AUDIT, PredefinedMacParameters.HMAC_SHA256_256BITTAG, Mac.class, settings, checks);
        checks.agree(MASTER, settings.file(MASTER), KeyVerification.of(master));
        checks.agree(HASH, settings.file(HASH), KeyVerification.of(hash));
        checks.agree(AUDIT, settings.file(AUDIT), KeyVerification.of(audit));
    }

    Aead master() {
        return master;
    }

    PrfSet hash() {
        return hash;
    }

    /** Seals the entries of the audit log; its key is not in the database. */
    public Mac audit() {
        return audit;
    }

    private static <P> P open(
            String name, Parameters parameters, Class<P> primitive, KeySettings settings, KeyChecks checks)
            throws GeneralSecurityException {
        var file = settings.file(name);
        KeysetHandle keyset;
        if (!Files.exists(file) && !settings.chosen(name) && !checks.has(name)) {
            keyset = KeyFiles.create(name, file, parameters);
        } else {
            keyset = KeyFiles.read(name, file);
        }
        try {
            return keyset.getPrimitive(RegistryConfiguration.get(), primitive);
        } catch (GeneralSecurityException otherKind) {
            throw UnusableKeyException.unreadable(name, file);
        }
    }
}
