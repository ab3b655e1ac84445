package org.homeward.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.homeward.shared.JsonText;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What forms share stands in the field list or the directory, once. */
class WrittenOnceTest {

    private static final FieldList SHARED = FieldList.packaged();
    private static final List<String> LANGUAGES = List.of("en", "km", "th");
    private static final List<Part> PARTS = parts();

    @Test
    void a_field_that_two_forms_have_alike_is_a_shared_one() {
        var forms = new HashMap<String, HashSet<String>>();
        PARTS.stream()
                .filter(part -> !part.name().isEmpty() && !part.json().has("values"))
                .filter(part -> part.shared().isEmpty())
                .forEach(part -> forms.computeIfAbsent(part.name(), key -> new HashSet<>())
                        .add(part.form()));
        assertThat(forms).allSatisfy((field, in) -> assertThat(in).as(field).hasSize(1));
    }

    @Test
    void each_shared_field_is_in_two_forms_or_more_or_shown_beside_one() {
        var beside = PackagedForms.files().stream()
                .map(PackagedForms::read)
                .flatMap(form -> Stream.concat(form.shows().stream(), form.showsWithin().stream()))
                .collect(Collectors.toSet());
        // the columns of lists that are shown
        beside.addAll(List.of("spl_Type", "spl_PlannedEndDate", "spl_Objectives"));
        beside.addAll(List.of("spl_ActionPlan", "spl_Provider", "spl_Cost"));
        beside.addAll(
                List.of("consentTermsPurpose", "consentTermsRecipients", "consentTermsScope", "consentTermsExpiry"));
        beside.addAll(List.of("soughtName", "soughtRelation", "soughtPhone", "soughtWish"));
        assertThat(SHARED.content().fields().keySet())
                .filteredOn(field -> !beside.contains(field))
                .allSatisfy(field -> assertThat(PARTS.stream()
                                .filter(part -> part.shared().equals(field))
                                .map(Part::form)
                                .distinct())
                        .hasSizeGreaterThan(1));
    }

    @Test
    void no_form_repeats_a_word_of_a_shared_field() {
        assertThat(PARTS.stream().filter(part -> !part.shared().isEmpty())).allSatisfy(part -> {
            for (var property : List.of("label", "description", "timeLabel")) {
                assertThat(part.json().path(property).asString("-"))
                        .isNotEqualTo(shared("en", part.shared(), property));
                for (var language : LANGUAGES) {
                    var own = part.words(language).getProperty(part.id() + "." + property);
                    assertThat(own == null || !own.equals(shared(language, part.shared(), property)))
                            .as("%s %s", part, language)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void no_form_translates_the_options_of_a_list() {
        assertThat(PARTS.stream().filter(part -> !part.json().has("values"))).allSatisfy(part -> assertThat(LANGUAGES)
                .allSatisfy(language -> assertThat(part.words(language).stringPropertyNames())
                        .noneMatch(key -> key.startsWith(part.id() + ".value."))));
    }

    @Test
    void no_options_stand_twice() {
        var seen = new HashMap<Object, String>();
        SHARED.content().lists().forEach((name, list) -> {
            var words = new FormTextLookup(List.of(SHARED.words(Locale.ENGLISH)));
            var options = list.options().stream()
                    .map(code -> new Option(code, words.option(name, code).orElseThrow()))
                    .toList();
            assertThat(seen.put(List.of(options, list.directory() + "." + list.part()), name))
                    .as(name)
                    .isNull();
        });
        PARTS.stream().filter(part -> part.json().has("values")).forEach(part -> assertThat(
                        seen.put(List.of(part.options(), "null.null"), part.toString()))
                .as(part.toString())
                .isNull());
    }

    @Test
    void no_form_and_no_list_writes_down_what_the_directory_knows() {
        for (var list : DirectoryOptionList.values()) {
            var rows = new HashSet<String>();
            PackagedForms.LISTS.options(list, null, Locale.ENGLISH).forEach(row -> rows.add(row.value()));
            assertThat(rows).isNotEmpty();
            assertThat(PARTS)
                    .allSatisfy(part -> assertThat(part.options()).noneMatch(option -> rows.contains(option.value())));
            assertThat(SHARED.content().lists().values())
                    .allSatisfy(shared -> assertThat(shared.options()).noneMatch(rows::contains));
        }
    }

    @Test
    void each_list_is_used() {
        var used = new HashSet<String>();
        PARTS.forEach(part -> used.add(part.json().path("valuesKey").asString()));
        SHARED.content().fields().values().forEach(field -> used.add(Objects.toString(field.valuesKey())));
        assertThat(used).containsAll(SHARED.content().lists().keySet());
    }

    private static String shared(String language, String field, String property) {
        return SHARED.words(Locale.forLanguageTag(language)).getProperty(field + "." + property, "");
    }

    private static List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (var file : PackagedForms.files()) {
            collect(file, SHARED.withoutCopies(JsonText.MAPPER.readTree(file.toFile())), parts);
        }
        return parts;
    }

    private static void collect(Path file, JsonNode holder, List<Part> parts) {
        for (var component : holder.path("components")) {
            parts.add(new Part(file, component));
            collect(file, component, parts);
        }
    }

    /** A component as its form writes it. */
    private record Part(Path file, JsonNode json) {

        String form() {
            return file.getFileName().toString();
        }

        String id() {
            return json.path("id").asString();
        }

        /** The key of a field, or the path of a list; empty for a group. */
        String name() {
            return json.path("type").asString().equals("group")
                    ? ""
                    : json.path("key").asString(json.path("path").asString());
        }

        String shared() {
            return json.path("properties").path("field").asString();
        }

        List<Option> options() {
            return StreamSupport.stream(json.path("values").spliterator(), false)
                    .map(option -> new Option(
                            option.path("value").asString(),
                            option.path("label").asString()))
                    .toList();
        }

        java.util.Properties words(String language) {
            return PackagedForms.words(PackagedForms.beside(file, Locale.forLanguageTag(language)));
        }

        @Override
        public String toString() {
            return form() + " " + id();
        }
    }
}
