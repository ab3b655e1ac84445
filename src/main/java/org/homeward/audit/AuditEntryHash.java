package org.homeward.audit;

import com.google.crypto.tink.Mac;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.homeward.casefile.keys.KeyRing;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals an entry with its place in the chain and the seal before it. */
@Component
final class AuditEntryHash {

    private final Mac mac;

    AuditEntryHash(KeyRing keys) {
        this.mac = keys.audit();
    }

    byte[] of(AuditEntry entry, long seq, byte @Nullable [] before) {
        try {
            return mac.computeMac(text(entry, seq, before));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("An entry of the audit log couldn't be sealed", failed);
        }
    }

    boolean holds(byte[] seal, AuditEntry entry, long seq, byte @Nullable [] before) {
        try {
            mac.verifyMac(seal, text(entry, seq, before));
            return true;
        } catch (GeneralSecurityException broken) {
            return false;
        }
    }

    /** Each part with its length before it, so that no two entries give the same bytes. */
    private static byte[] text(AuditEntry entry, long seq, byte @Nullable [] before) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(seq);
            var previous = before == null ? new byte[0] : before;
            out.writeInt(previous.length);
            out.write(previous);
            for (var part : parts(entry)) {
                var encoded = part.getBytes(StandardCharsets.UTF_8);
                out.writeInt(encoded.length);
                out.write(encoded);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory can't be written to", impossible);
        }
        return bytes.toByteArray();
    }

    private static List<String> parts(AuditEntry entry) {
        return List.of(
                entry.chain(),
                entry.at().toString(),
                plain(entry.number()),
                entry.actor(),
                entry.agency(),
                entry.what(),
                plain(entry.step()),
                entry.codesAsText());
    }

    private static String plain(@Nullable CaseNumber number) {
        return number == null ? "" : number.value();
    }

    private static String plain(@Nullable StepId step) {
        return step == null ? "" : step.value();
    }
}
