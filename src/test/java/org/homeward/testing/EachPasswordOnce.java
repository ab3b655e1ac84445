package org.homeward.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The product's encoder, asked once for each password and each comparison. */
record EachPasswordOnce(PasswordEncoder encoder, Map<String, String> hashes, Map<Pair, Boolean> verdicts)
        implements PasswordEncoder {

    record Pair(String password, String hash) {}

    EachPasswordOnce(PasswordEncoder encoder) {
        this(encoder, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    @Override
    public String encode(CharSequence password) {
        return hashes.computeIfAbsent(password.toString(), encoder::encode);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return verdicts.computeIfAbsent(
                new Pair(password.toString(), hash), pair -> encoder.matches(pair.password(), pair.hash()));
    }
}
