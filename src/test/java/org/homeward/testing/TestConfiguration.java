package org.homeward.testing;

import org.homeward.engine.DueDates;
import org.homeward.engine.EngineClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tests' application has instead. */
@Configuration(proxyBeanMethods = false)
class TestConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DueDates dueDates() {
        return new StandInDueDates();
    }

    @Bean
    TestClock testClock(EngineClock engine) {
        return new TestClock(engine);
    }
}
