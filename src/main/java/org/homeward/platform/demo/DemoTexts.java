package org.homeward.platform.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Names, places and sentences that a visitor of the demo can believe; nobody of them lives. */
@Component
@Profile("demo")
final class DemoTexts implements StoryTexts {

    private static final String GIVEN = "givenName";
    private static final String FAMILY = "familyName";

    private final Map<String, List<String>> texts;
    private final Map<String, Map<String, List<String>>> names;

    DemoTexts() {
        var json = JsonMapper.builder().build();
        try (var texts = new ClassPathResource("demo/texts.json").getInputStream();
                var names = new ClassPathResource("demo/names.json").getInputStream()) {
            this.texts = json.readValue(texts, new TypeReference<>() {});
            this.names = json.readValue(names, new TypeReference<>() {});
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public String of(String field, StoryPerson person) {
        var number = person.number();
        if (field.equals(GIVEN) || field.equals(FAMILY)) {
            var ofCountry = Objects.requireNonNull(names.get(person.scenario().origin()));
            var given = Objects.requireNonNull(ofCountry.get(GIVEN));
            var family = Objects.requireNonNull(ofCountry.get(FAMILY));
            return field.equals(GIVEN) ? one(given, number) : one(family, number / given.size() + number);
        }
        return one(Objects.requireNonNull(texts.get(field), field), number);
    }

    private static String one(List<String> several, int number) {
        return several.get(number % several.size());
    }
}
