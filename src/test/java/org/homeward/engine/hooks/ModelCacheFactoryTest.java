package org.homeward.engine.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelCacheFactoryTest {

    @Test
    void what_was_not_used_for_longest_goes_first() {
        // given
        var cache = new ModelCacheFactory().<String>createCache(2);
        cache.put("one", "1");
        cache.put("two", "2");
        // when
        assertThat(cache.get("one")).isEqualTo("1");
        cache.put("three", "3");
        // then
        assertThat(cache.keySet()).containsExactlyInAnyOrder("one", "three");
        assertThat(cache.get("two")).isNull();
        cache.remove("one");
        assertThat(cache.size()).isEqualTo(1);
        cache.clear();
        assertThat(cache.isEmpty()).isTrue();
    }
}
