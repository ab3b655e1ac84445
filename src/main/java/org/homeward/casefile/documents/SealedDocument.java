package org.homeward.casefile.documents;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * A document as the database holds it. Case, document, kind, class and type are bound to the ciphertext: a row that was
 * moved or relabelled can't be read.
 *
 * @param content empty where it wasn't asked for
 */
record SealedDocument(Document head, byte[] name, byte[] content) {

    static SealedDocument seal(Aead key, Document head, String name, byte[] content) {
        try {
            return new SealedDocument(
                    head,
                    key.encrypt(name.getBytes(StandardCharsets.UTF_8), bound(head, "name")),
                    key.encrypt(content, bound(head, "content")));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A document couldn't be encrypted", failed);
        }
    }

    DecryptedDocument open(Aead key) {
        try {
            var plainName = new String(key.decrypt(name, bound(head, "name")), StandardCharsets.UTF_8);
            var plain = content.length == 0 ? content : key.decrypt(content, bound(head, "content"));
            return new DecryptedDocument(head, plainName, plain);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A document of the case can't be decrypted");
        }
    }

    private static byte[] bound(Document head, String part) {
        return String.join(
                        "\n",
                        head.number().value(),
                        head.id().toString(),
                        head.kind().name(),
                        head.category().name(),
                        head.type(),
                        part)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return head.id().toString();
    }
}
