package org.homeward.platform;

import org.homeward.shared.AgreedTime;
import org.homeward.shared.Round;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The order of things: tables before the engine; and time that passes by itself, except in tests. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    static BeanFactoryPostProcessor engineAfterMigration() {
        return factory -> factory.getBeanDefinition("processEngineFactoryBean").setDependsOn("flywayInitializer");
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("!test")
    @EnableScheduling
    static class PassingTime {

        @Bean(name = Round.SCHEDULER, defaultCandidate = false)
        static RoundScheduler rounds(AgreedTime time, NodeSettings settings) {
            return new RoundScheduler(time, settings.rounds());
        }
    }
}
