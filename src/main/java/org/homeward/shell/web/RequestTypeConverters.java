package org.homeward.shell.web;

import java.util.Set;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.RequestParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.annotation.PathVariable;

/** Lets controllers take our types as parameters; an empty parameter is none. */
final class RequestTypeConverters {

    private RequestTypeConverters() {}

    static void addTo(FormatterRegistry registry) {
        RequestParameters.types().forEach(type -> add(registry, type));
        registry.addConverterFactory(new Constants());
        registry.addConverter(new NumberInAddress());
    }

    private static <T> void add(FormatterRegistry registry, Class<T> type) {
        registry.addConverter(String.class, type, converter(type));
    }

    private static <T> Converter<String, T> converter(Class<T> type) {
        return new Converter<>() {
            @Override
            @SuppressWarnings("NullAway") // as Spring says of its converters: what they make may be null
            public @Nullable T convert(String text) {
                return text.isEmpty() ? null : RequestParameters.read(type, text);
            }
        };
    }

    /**
     * A text in an address that is no case's number is asked for as the number of no case: so it is refused by the same policy, as
     * late as the number of somebody else's case.
     */
    private static final class NumberInAddress implements ConditionalGenericConverter {

        @Override
        public boolean matches(TypeDescriptor source, TypeDescriptor target) {
            return target.hasAnnotation(PathVariable.class);
        }

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, CaseNumber.class));
        }

        @Override
        public Object convert(@Nullable Object text, TypeDescriptor source, TypeDescriptor target) {
            var number = String.valueOf(text);
            return CaseNumber.isOne(number) ? new CaseNumber(number) : CaseNumber.NOBODYS;
        }
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
