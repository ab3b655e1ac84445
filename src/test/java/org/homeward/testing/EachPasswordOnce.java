package org.homeward.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The product's encoder, asked once in a JVM for each password and each comparison. */
record EachPasswordOnce(PasswordEncoder encoder) implements PasswordEncoder {

    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();
    private static final Map<Pair, Boolean> VERDICTS = new ConcurrentHashMap<>();

    record Pair(String password, String hash) {}

    @Override
    public String encode(CharSequence password) {
        return HASHES.computeIfAbsent(password.toString(), encoder::encode);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return VERDICTS.computeIfAbsent(
                new Pair(password.toString(), hash), pair -> encoder.matches(pair.password(), pair.hash()));
    }
}
