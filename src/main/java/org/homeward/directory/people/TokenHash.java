package org.homeward.directory.people;

/** Hashes a token with a key that is outside the database. */
public interface TokenHash {

    /** Always the same 32 bytes for the same token. */
    byte[] of(String secret);
}
