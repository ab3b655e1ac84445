package org.homeward.engine.wall.forms;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The allowed content of a form: the component types, and for each its properties. */
public final class FormAllowLists {

    static final Set<String> FORM = words("id type schemaVersion components executionPlatform executionPlatformVersion"
            + " exporter versionTag title check shows showsWithin");
    public static final Set<String> CATEGORIES =
            words("identity contact trafficking exploitationDetail health legalOrder legal"
                    + " family services shelterLocation returnAddress");

    /** Answers from these are never variables (R8). */
    public static final Set<String> NEVER_VARIABLES = words("trafficking exploitationDetail health legal legalOrder");

    static final Set<String> VALIDATION = words("required min max minLength maxLength validationType");
    static final Set<String> PROPERTIES =
            words("store category consentPurpose consentRecipient shownFor field directory part"
                    + " notBefore notAfter neededWhen anew readers");
    static final Set<String> SHOWN_FOR = words("child adult crossBorder sameCountry");
    static final Set<String> FIELDS =
            words("textfield textarea number select radio checkbox checklist datetime dynamiclist");
    static final Set<String> TEXTS = words("label description text dateLabel timeLabel title");

    private static final String ANY = "id type label layout conditional ";
    private static final String FIELD = ANY + "key description validate properties disabled readonly defaultValue ";

    static final Map<String, Set<String>> COMPONENTS = Stream.of(
                    "textfield|" + FIELD + "appearance",
                    "textarea|" + FIELD,
                    "number|" + FIELD + "appearance decimalDigits increment serializeToString",
                    "select|" + FIELD + "values valuesKey searchable",
                    "radio|" + FIELD + "values valuesKey",
                    "checkbox|" + FIELD,
                    "checklist|" + FIELD + "values valuesKey",
                    "datetime|" + FIELD + "subtype dateLabel timeLabel timeInterval timeSerializingFormat use24h",
                    "group|" + ANY + "components showOutline verticalAlignment properties path",
                    "dynamiclist|" + ANY + "components showOutline verticalAlignment properties path isRepeating"
                            + " allowAddRemove defaultRepetitions nonCollapsedItems disableCollapse",
                    "text|" + ANY + "text properties",
                    "separator|" + ANY + "properties")
            .map(line -> line.split("\\|"))
            .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> words(parts[1])));

    private FormAllowLists() {}

    /** The checks that a field of a type may ask of its value: on others, viewer and server don't agree. */
    static Set<String> asked(String type) {
        return switch (type) {
            case "textfield", "textarea" -> Set.of("required", "minLength", "maxLength", "validationType");
            case "number" -> Set.of("required", "min", "max");
            default -> Set.of("required");
        };
    }

    private static Set<String> words(String words) {
        return Set.of(words.strip().split(" +"));
    }
}
