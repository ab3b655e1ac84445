package org.homeward.engine.forms;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.shared.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form as the server reads it.
 *
 * @param shows the shared fields whose answers its reader needs to know beside it
 * @param showsWithin those that it shows beside them where no border lies between who gave them and who reads
 * @param check why its answers are looked at once more before they are handed in; null if they aren't
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FormDefinition(
        String id,
        List<FormComponent> components,
        List<String> shows,
        List<String> showsWithin,
        @Nullable Check check) {

    private static final JsonMapper JSON = JsonText.MAPPER;

    public FormDefinition {
        components = components == null ? List.of() : List.copyOf(components);
        shows = shows == null ? List.of() : List.copyOf(shows);
        showsWithin = showsWithin == null ? List.of() : List.copyOf(showsWithin);
    }

    /** The answers that can't be taken back once they are handed in. */
    public enum Check {
        /** It leaves the country. */
        abroad,
        /** It ends the case. */
        end,
        /** It decides, and may refuse. */
        decision,
        /** It calls a panel together. */
        panel
    }

    /** Reads a form that the safe-model wall let through; throws {@link JacksonException} for what is none. */
    public static FormDefinition parse(byte[] form) {
        return JSON.readValue(form, FormDefinition.class);
    }

    /** The fields that the form stores, in its order; a dynamic list is one field. */
    public List<Field> fields() {
        return FormFields.of(components);
    }

    /** The form as it is for such a case: without the parts that are there for others. */
    public FormDefinition of(FormAudience cases) {
        var facts = new ArrayList<>(shows);
        if (cases.sameCountry()) {
            facts.addAll(showsWithin);
        }
        return new FormDefinition(id, cases.of(components), facts, List.of(), check);
    }

    /** The form with the options of the directory's lists. */
    public FormDefinition with(DirectoryOptionSource lists) {
        return new FormDefinition(
                id, components.stream().map(component -> component.with(lists)).toList(), shows, showsWithin, check);
    }

    /** All components, at every level. */
    Stream<FormComponent> everyComponent() {
        return components.stream().flatMap(FormComponent::withInside);
    }

    /** The keys of what is asked each time: a former answer is shown beside, never filled in. */
    public Set<String> askedAnew() {
        return components.stream()
                .flatMap(FormComponent::withInside)
                .filter(component -> component.property("anew") != null && !component.onlyShows())
                .map(FormComponent::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The keys of what the form only shows: disabled fields, and lists of them. */
    public Set<String> shown() {
        return FormFields.shown(components);
    }

    /** The keys of the fields that nothing is written beside. */
    public Set<String> wordless() {
        return everyComponent()
                .filter(component ->
                        component.caption() == null || component.caption().isBlank())
                .map(FormComponent::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The field with this key. */
    public Optional<Field> field(String key) {
        return fields().stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
