package org.homeward.cases.web.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.homeward.casefile.known.FiledAnswer;
import org.homeward.casefile.known.NewCorrection;
import org.homeward.casefile.known.Wish;
import org.homeward.engine.forms.FormParts;
import org.homeward.shared.Json;
import org.homeward.shared.SentFields;
import org.homeward.shared.WrongContent;
import org.homeward.shared.WrongContent.FieldProblem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The form of a correction: the question as its step asks it, at whose wish, and why. */
@Component
class CorrectionForm {

    static final String WISH = "correctionWish";
    static final String REASON = "correctionReason";

    /** What is chosen is chosen anew; a text is mended. */
    private static final Set<String> CHOSEN = Set.of("radio", "select", "checkbox");

    private final ObjectMapper json;
    private final MessageSource messages;

    CorrectionForm(ObjectMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    String schema(FiledAnswer answer, Locale language) {
        var form = json.createObjectNode().put("type", "default").put("id", "correction");
        var parts = form.putArray("components");
        parts.add(FormParts.alone(answer.part()));
        wish(parts, language);
        var reason = parts.addObject()
                .put("type", "textarea")
                .put("id", REASON)
                .put("key", REASON)
                .put("label", text("known.correct.reason", language));
        reason.putObject("validate").put("required", true).put("maxLength", 1_000);
        return Json.written(json, form);
    }

    Map<String, Object> data(FiledAnswer answer) {
        return CHOSEN.contains(answer.part().path("type").asText())
                ? Map.of()
                : Map.of(FormParts.name(answer.part()), answer.answer().newest().value());
    }

    NewCorrection read(FiledAnswer answer, long version, Map<String, Object> data) {
        var sent = new SentFields();
        var wish = SentCorrection.wish(sent, WISH, data);
        var reason = sent.required(REASON, data.get(REASON), "form.required", "form.wrongType", Function.identity());
        sent.refuseIfAny();
        return new NewCorrection(
                answer.answer().field().key(),
                data.get(FormParts.name(answer.part())),
                Objects.requireNonNull(wish),
                Objects.requireNonNull(reason),
                version);
    }

    /** The same problems at the fields of this form. */
    static WrongContent atItsFields(WrongContent wrong, FiledAnswer answer) {
        var name = FormParts.name(answer.part());
        return WrongContent.fields(wrong.problems().stream()
                .map(problem ->
                        new FieldProblem(field(problem.field(), name), problem.messageKey(), problem.arguments()))
                .toList());
    }

    private static String field(String field, String name) {
        if (field.equals("reason")) {
            return REASON;
        }
        return field.startsWith("value") ? name + field.substring("value".length()) : name;
    }

    private void wish(ArrayNode parts, Locale language) {
        var wish = parts.addObject()
                .put("type", "radio")
                .put("id", WISH)
                .put("key", WISH)
                .put("label", text("known.correct.wish", language));
        wish.putObject("validate").put("required", true);
        var options = wish.putArray("values");
        for (var one : List.of(Wish.values())) {
            options.addObject()
                    .put("label", text("known.wish." + one, language))
                    .put("value", one.name());
        }
    }

    private String text(String key, Locale language) {
        return String.valueOf(messages.getMessage(key, null, key, language));
    }
}
