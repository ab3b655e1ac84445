package org.homeward.engine.hooks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.CacheFactory;
import org.camunda.commons.utils.cache.Cache;
import org.jspecify.annotations.Nullable;

/** Keeps what was used last, as the engine's own caches do, which walk through all their keys at each look. */
final class ModelCacheFactory implements CacheFactory {

    @Override
    public <T> Cache<String, T> createCache(int most) {
        return new UsedLast<>(most);
    }

    private static final class UsedLast<T> implements Cache<String, T> {

        private final Map<String, T> entries;

        UsedLast(int most) {
            entries = new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                    return size() > most;
                }
            };
        }

        @Override
        public synchronized @Nullable T get(String key) {
            return entries.get(key);
        }

        @Override
        public synchronized void put(String key, T value) {
            entries.put(key, value);
        }

        @Override
        public synchronized void clear() {
            entries.clear();
        }

        @Override
        public synchronized void remove(String key) {
            entries.remove(key);
        }

        @Override
        public synchronized Set<String> keySet() {
            return Set.copyOf(entries.keySet());
        }

        @Override
        public synchronized int size() {
            return entries.size();
        }

        @Override
        public synchronized boolean isEmpty() {
            return entries.isEmpty();
        }
    }
}
