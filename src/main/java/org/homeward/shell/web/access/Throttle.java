package org.homeward.shell.web.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** So many tries per key and time, then none until time has passed. */
final class Throttle {

    private static final int MOST_KEYS = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    Throttle(int tries, Duration per) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(per.multipliedBy(2))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, per))
                        .build());
    }

    boolean isSpent(String key) {
        return buckets.get(key).getAvailableTokens() == 0;
    }

    /** Counts one; false if there was none left. */
    boolean count(String key) {
        return buckets.get(key).tryConsume(1);
    }
}
