package org.homeward.engine.models;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** The hash that tells two sets of files apart: over their names and all their bytes. */
public final class ContentHash {

    private ContentHash() {}

    /** SHA-256 in hexadecimal digits. */
    public static String of(Map<String, byte[]> files) {
        var digest = DigestUtils.getSha256Digest();
        new TreeMap<>(files).forEach((name, bytes) -> {
            DigestUtils.updateDigest(digest, name + '\0');
            DigestUtils.updateDigest(digest, bytes);
        });
        return Hex.encodeHexString(digest.digest());
    }
}
