package org.homeward.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The settings of a node.
 *
 * @param dataDir where the data folder is ({@code HOMEWARD_DATA_DIR})
 * @param rounds whether it does what is done again and again ({@code HOMEWARD_ROUNDS}): reminders, delivery, emails ...
 */
@ConfigurationProperties("homeward")
record NodeSettings(
        @DefaultValue("data") Path dataDir,
        @DefaultValue("true") boolean rounds) {

    @Configuration(proxyBeanMethods = false)
    static class AsBean {

        @Bean
        DataFolder dataFolder(NodeSettings settings) {
            return new DataFolder(settings.dataDir());
        }
    }
}
