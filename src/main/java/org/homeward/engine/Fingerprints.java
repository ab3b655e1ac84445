package org.homeward.engine;

/** Recognises a text without keeping it: made with a key, so that nobody can try texts against it. */
@FunctionalInterface
public interface Fingerprints {

    /**
     * The text's fingerprint in hexadecimal.
     *
     * @param use what it is for; the same text has another fingerprint in another use
     */
    String of(String use, String text);
}
