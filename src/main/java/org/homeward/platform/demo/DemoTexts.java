package org.homeward.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeward.shared.JsonText;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Names, places, sentences and answers that fit each person of the demo, so that a visitor can believe them; nobody of them lives. */
@Component
@Profile("demo")
final class DemoTexts implements StoryTexts {

    private static final String GIVEN = "givenName";
    private static final String FAMILY = "familyName";
    private static final String CHILD = "child";
    private static final int GROWN_UP = 18;

    private final Map<String, List<String>> texts = read("demo/texts.json", new TypeReference<>() {});
    private final Map<String, Trait> people = read("demo/people.json", new TypeReference<>() {});
    private final Map<String, Map<String, List<String>>> names = read("demo/names.json", new TypeReference<>() {});

    /**
     * The differences of such a person.
     *
     * @param answers by form
     * @param texts by field
     */
    private record Trait(Map<String, Map<String, Object>> answers, Map<String, List<String>> texts) {}

    @Override
    public String of(String field, StoryPerson person) {
        var number = person.number();
        if (field.equals(GIVEN) || field.equals(FAMILY)) {
            var ofCountry = Objects.requireNonNull(names.get(person.scenario().origin()));
            var given = Objects.requireNonNull(ofCountry.get(DemoCase.of(number).gender()));
            var family = Objects.requireNonNull(ofCountry.get(FAMILY));
            return field.equals(GIVEN) ? one(given, number) : one(family, number / given.size() + number);
        }
        var own = traits(person)
                .flatMap(trait -> Stream.ofNullable(trait.texts().get(field)))
                .reduce((one, further) -> further);
        return one(own.orElseGet(() -> Objects.requireNonNull(texts.get(field), field)), number);
    }

    @Override
    public List<Map<String, Object>> answers(String form, StoryPerson person) {
        return traits(person)
                .flatMap(trait -> Stream.ofNullable(trait.answers().get(form)))
                .toList();
    }

    /** The general ones first. */
    private Stream<Trait> traits(StoryPerson person) {
        var row = DemoCase.of(person.number());
        var age = person.scenario().age() < GROWN_UP ? Stream.of(CHILD) : Stream.<String>empty();
        return Stream.concat(Stream.concat(Stream.of(row.gender()), age), row.what().stream())
                .map(name -> Objects.requireNonNull(people.get(name), name));
    }

    private static String one(List<String> several, int number) {
        return several.get(number % several.size());
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (var stream = new ClassPathResource(file).getInputStream()) {
            return JsonText.MAPPER.readValue(stream, type);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
