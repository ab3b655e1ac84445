package org.homeward.engine.forms;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A component of a form, in the words of form-js.
 *
 * @param key under which the value is sent; null for components that hold none
 * @param path under which a dynamic list's rows are sent
 * @param properties where the value is stored: {@code store}, {@code category}, {@code consentPurpose} ...
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FormComponent(
        String id,
        String type,
        @Nullable String key,
        @Nullable String path,
        @Nullable String label,
        @Nullable String dateLabel,
        @Nullable String timeLabel,
        @Nullable Condition conditional,
        boolean disabled,
        boolean readonly,
        Validation validate,
        @JsonProperty("values") List<Option> options,
        @Nullable String subtype,
        @Nullable Integer decimalDigits,
        @Nullable BigDecimal increment,
        boolean serializeToString,
        @Nullable Object defaultValue,
        @Nullable Integer defaultRepetitions,
        List<FormComponent> components,
        Map<String, Object> properties) {

    public FormComponent {
        validate = validate == null ? Validation.NONE : validate;
        options = options == null ? List.of() : List.copyOf(options);
        components = components == null ? List.of() : List.copyOf(components);
        properties = properties == null ? Map.of() : Map.copyOf(properties);
    }

    /** This component with other ones inside. */
    FormComponent with(List<FormComponent> inside) {
        return with(options, inside);
    }

    /** This component with the directory's rows before its own options, where it names a list of the directory. */
    FormComponent with(DirectoryOptionSource lists) {
        var inside = components.stream().map(component -> component.with(lists)).toList();
        var directory = property(FieldListExpansion.DIRECTORY);
        return directory == null
                ? with(inside)
                : with(
                        joined(lists.options(
                                DirectoryOptionList.valueOf(directory),
                                property(FieldListExpansion.PART),
                                Locale.ENGLISH)),
                        inside);
    }

    private List<Option> joined(List<Option> rows) {
        var known = rows.stream().map(Option::value).toList();
        var own = options.stream().filter(option -> !known.contains(option.value()));
        return Stream.concat(rows.stream(), own).toList();
    }

    private FormComponent with(List<Option> choices, List<FormComponent> inside) {
        return new FormComponent(
                id,
                type,
                key,
                path,
                label,
                dateLabel,
                timeLabel,
                conditional,
                disabled,
                readonly,
                validate,
                choices,
                subtype,
                decimalDigits,
                increment,
                serializeToString,
                defaultValue,
                defaultRepetitions,
                inside,
                properties);
    }

    /** Whether it only shows something: a field that takes no answer, or a list or group of such. */
    public boolean onlyShows() {
        return components.isEmpty()
                ? key == null || disabled || readonly
                : components.stream().allMatch(FormComponent::onlyShows);
    }

    Stream<FormComponent> withInside() {
        return Stream.concat(Stream.of(this), components.stream().flatMap(FormComponent::withInside));
    }

    boolean isList() {
        return type.equals("dynamiclist");
    }

    /** The label of the component: form-js gives date and time fields labels of their own. */
    @Nullable
    String caption() {
        if (label != null && !label.isBlank()) {
            return label;
        }
        return dateLabel == null || dateLabel.isBlank() ? timeLabel : dateLabel;
    }

    /** The name under which the value or the rows are sent, or null if it holds neither. */
    public @Nullable String name() {
        return isList() ? path : key;
    }

    public @Nullable String property(String name) {
        var value = properties.get(name);
        return value == null ? null : value.toString();
    }

    /** The stored fields of it, or of the components inside it. */
    public List<Field> fields() {
        return FormFields.of(List.of(this));
    }

    /** When the component is hidden: a FEEL expression that begins with {@code =}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Condition(@Nullable String hide) {}
}
