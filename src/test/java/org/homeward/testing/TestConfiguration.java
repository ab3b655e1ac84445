package org.homeward.testing;

import org.homeward.engine.EngineClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tests' application has instead. */
@Configuration(proxyBeanMethods = false)
class TestConfiguration {

    @Bean
    TestClock testClock(EngineClock engine) {
        return new TestClock(engine);
    }
}
