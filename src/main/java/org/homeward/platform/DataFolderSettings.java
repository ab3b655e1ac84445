package org.homeward.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the data folder is ({@code HOMEWARD_DATA_DIR}). */
@ConfigurationProperties("homeward")
record DataFolderSettings(@DefaultValue("data") Path dataDir) {

    @Configuration(proxyBeanMethods = false)
    static class AsBean {

        @Bean
        DataFolder dataFolder(DataFolderSettings settings) {
            return new DataFolder(settings.dataDir());
        }
    }
}
