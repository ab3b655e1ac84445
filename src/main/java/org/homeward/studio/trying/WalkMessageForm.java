package org.homeward.studio.trying;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.JsonText;
import org.homeward.shared.procedures.AccompanyingProcess;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.EndingPaperProcess;
import org.homeward.shared.procedures.EndingRightProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The form for a message that comes into a walk: the questions of other forms, and a plain field for data that no form asks. */
@Component
final class WalkMessageForm {

    private static final JsonMapper JSON = JsonText.MAPPER;
    private static final int LONGEST = 200;
    private static final String LIMIT = "Limit";
    private static final List<String> SIDES = List.of("destination", "origin");
    private static final List<String> YES_NO = List.of("true", "false");
    private static final Set<String> TRUTHS = Set.of(BestInterestsProcess.Variable.BEFORE_REPORT, "reported");
    private static final Set<String> DAYS = Set.of(
            "appointed",
            "certified",
            AccompanyingProcess.Variable.CUSTODY_BEGAN,
            EndingPaperProcess.Variable.PAPER_RENEWAL_OPENS_ON,
            IdentificationProcess.Variable.PLACE_ENTERED,
            IdentificationProcess.Variable.REPORT_RECEIVED,
            "verdict");

    /** The limits that begin with a message. */
    static final List<String> LIMITS = List.of(
            "borderShelterStay",
            "carerPlacement",
            "centralShelterStay",
            "mealSupport",
            "policeDetention",
            "preIdentificationStay",
            "reliefStationStay",
            "reportedPersonTransfer",
            "safetyProtectorTerm",
            "stayAfterVerdict",
            EndingRightProcess.Answer.SUPPORT_APPLICATION,
            "temporaryCustody",
            "transitShelterStay");

    private final MessageSource texts;

    WalkMessageForm(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * Its schema.
     *
     * @param data by name, with the component of a form that asks it
     */
    String schema(Map<String, Optional<String>> data, Locale language) {
        var schema = JSON.createObjectNode().put("type", "default");
        var components = schema.putArray("components");
        data.forEach((name, asked) ->
                components.add(asked.map(WalkMessageForm::optional).orElseGet(() -> plain(name, language))));
        return JSON.writeValueAsString(schema);
    }

    /** The question of a form, which need not be answered here and stands in each case. */
    private static ObjectNode optional(String component) {
        var question = (ObjectNode) JSON.readTree(component);
        question.remove(List.of("validate", "conditional", "disabled", "readonly"));
        return question;
    }

    private ObjectNode plain(String name, Locale language) {
        var field = JSON.createObjectNode()
                .put("key", name)
                .put("id", "data_" + name)
                .put("label", label(name, language));
        if (DAYS.contains(name)) {
            return field.put("type", "datetime").put("subtype", "date").put("dateLabel", label(name, language));
        }
        if (name.endsWith(LIMIT)) {
            return choice(field.put("type", "select"), LIMITS, "table.value.deadlineKey.", language);
        }
        if (name.equals(RepatriationProcess.Variable.ACTING_SIDE)) {
            return choice(field.put("type", "radio"), SIDES, "reading.side.", language);
        }
        return isYesNo(name)
                ? choice(field.put("type", "radio"), YES_NO, "compare.word.", language)
                : field.put("type", "textfield");
    }

    private ObjectNode choice(ObjectNode field, List<String> codes, String words, Locale language) {
        ArrayNode values = field.putArray("values");
        codes.forEach(code -> values.addObject()
                .put("value", code)
                .put("label", said(words + code, language).orElse(code)));
        return field;
    }

    private String label(String name, Locale language) {
        return Stream.of("trying.data." + name, "compare.fact." + name)
                .flatMap(key -> said(key, language).stream())
                .findFirst()
                .orElse(name);
    }

    private boolean isYesNo(String name) {
        return TRUTHS.contains(name)
                || said("compare.fact." + name + ".not", Locale.ENGLISH).isPresent();
    }

    private Optional<String> said(String key, Locale language) {
        return Optional.ofNullable(texts.getMessage(key, null, null, language));
    }

    /** The filled-in values, as the process reads them; throws {@link InvalidContentException} for a value that no message brings. */
    Map<String, Object> read(Map<String, Object> filled, Map<String, Optional<String>> data) {
        var read = new HashMap<String, Object>();
        filled.forEach((name, value) -> {
            if (!data.containsKey(name) || !isPlain(value)) {
                throw InvalidContentException.field(name, "refusal.wrongContent.value");
            }
            read.put(name, isYesNo(name) ? Boolean.valueOf(value.toString()) : value);
        });
        return read;
    }

    private static boolean isPlain(Object value) {
        return value instanceof Boolean
                || value instanceof Number
                || value instanceof String text && text.length() <= LONGEST;
    }
}
