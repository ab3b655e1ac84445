package org.homeward.shell.web.access;

import org.apache.commons.codec.digest.DigestUtils;

/** The SHA-256 of texts, so that nothing typed in a sign-in stays in memory as it was typed. */
final class Sha256 {

    private Sha256() {}

    /** Of several texts with a separator that none of them can hold. */
    static String of(String... texts) {
        return DigestUtils.sha256Hex(String.join("\0", texts));
    }
}
