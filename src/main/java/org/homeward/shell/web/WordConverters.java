package org.homeward.shell.web;

import org.homeward.shared.RequestWords;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;

/** Lets controllers take our types as parameters; an empty parameter is none. */
final class WordConverters {

    private WordConverters() {}

    static void addTo(FormatterRegistry registry) {
        RequestWords.types().forEach(type -> add(registry, type));
        registry.addConverterFactory(new Constants());
    }

    private static <T> void add(FormatterRegistry registry, Class<T> type) {
        registry.addConverter(String.class, type, converter(type));
    }

    private static <T> Converter<String, T> converter(Class<T> type) {
        return new Converter<>() {
            @Override
            public @Nullable T convert(String text) {
                return text.isEmpty() ? null : RequestWords.read(type, text);
            }
        };
    }

    /** The words of enums are the names of their constants, to the letter. */
    @SuppressWarnings("rawtypes") // as Spring asks for all enums
    private static final class Constants implements ConverterFactory<String, Enum> {

        @Override
        public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
            return converter(type);
        }
    }
}
