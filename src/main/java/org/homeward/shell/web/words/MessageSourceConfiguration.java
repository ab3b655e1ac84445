package org.homeward.shell.web.words;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of all rooms: every {@code messages/<room>[_language].properties} there is, English where one is missing. */
@Configuration(proxyBeanMethods = false)
class MessageSourceConfiguration {

    private static final Pattern LANGUAGE_AND_TYPE = Pattern.compile("(_[a-z]{2})?\\.properties$");

    @Bean
    static MessageSource messageSource() throws IOException {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames(basenames());
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    private static String[] basenames() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        return Arrays.stream(files)
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .map(name -> "messages." + LANGUAGE_AND_TYPE.matcher(name).replaceFirst(""))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
