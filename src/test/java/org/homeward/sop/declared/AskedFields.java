package org.homeward.sop.declared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.Option;
import org.homeward.engine.forms.PackagedForms;
import org.homeward.shared.procedures.HandoverProcess;

/** What a step's packaged forms ask, and made-up answers to it. */
final class AskedFields {

    /** Fields whose answers a form's component alone doesn't tell. */
    private static final Map<String, List<Object>> TOLD = Map.of(
            "handedOverAt",
            List.of("2026-03-02T09:00:00+07:00", "2026-03-02", "2026-03-01T23:30:00Z", "2026-03-01"),
            HandoverProcess.Variable.HANDOVER_POINT,
            List.of("poipet", "poipet", "poipet", "other"),
            "handoverTime",
            List.of("09:30", "14:00"),
            "guardianKind",
            List.of("relative", "implicatedRelative", "investigatingOfficer", "shelterHead", "other"),
            "consentTerms",
            List.of(
                    List.of(terms("Authorities", "IO")),
                    List.of(terms("IO")),
                    List.of(Map.of("consentTermsPurpose", "ShareWithPolice"))),
            "prs_Birthdate",
            List.of("2008-03-01", "2008-03-02", "2008-03-03", "2008-02-01", "2007-11-20", "1990-05-05", "2015-06-01"),
            "servicesNeeded",
            List.of(
                    List.of(),
                    List.of(Map.of("service", "", "note", "words")),
                    List.of(Map.of("service", "health"), "no row"),
                    List.of(
                            Map.of("service", "legal", "urgency", "OneDay", "note", "words"),
                            Map.of("service", "health", "urgency", "", "note", " ")),
                    List.of(
                            Map.of("service", "health", "urgency", "OneHour"),
                            Map.of("service", "unknown", "urgency", "OneDay"))));

    private static final List<Object> DAYS =
            List.of("2026-03-02", "2026-03-03", "2026-04-01", "2027-01-01", "2026-03-01", "2026-02-01");

    private static final Pattern STEP =
            Pattern.compile("<bpmn:userTask id=\"(\\w+)\"[^>]*camunda:formRef=\"([\\w.-]+)\"");
    private static final Map<String, Set<String>> FORMS = forms();
    private static final Map<String, FormDefinition> DEFINITIONS = definitions();
    private static final Map<String, Field> FIELDS = fields();

    private AskedFields() {}

    private static Map<String, Object> terms(String... recipients) {
        return Map.of("consentTermsPurpose", "ShareWithPolice", "consentTermsRecipients", List.of(recipients));
    }

    /** The fields that the step's forms ask, by key. */
    static Map<String, Field> of(String step) {
        var asked = new LinkedHashMap<String, Field>();
        FORMS.getOrDefault(step, Set.of()).stream().map(DEFINITIONS::get).forEach(form -> form.fields().stream()
                .filter(field -> !form.shown().contains(field.key()))
                .forEach(field -> asked.putIfAbsent(field.key(), field)));
        return asked;
    }

    /** An answer to the field, whichever form asks it; empty if no form does. */
    static Optional<Object> answer(String key, Random random) {
        return Optional.ofNullable(FIELDS.get(key)).map(field -> answer(field, random));
    }

    static Object answer(Field field, Random random) {
        var told = TOLD.get(field.key());
        if (told != null) {
            return told.get(random.nextInt(told.size()));
        }
        var options = field.options().stream().map(Option::value).toList();
        return switch (field.type()) {
            case "radio", "select" -> options.isEmpty() ? "other" : options.get(random.nextInt(options.size()));
            case "checklist" ->
                options.stream().filter(code -> random.nextInt(3) > 0).toList();
            case "checkbox" -> random.nextBoolean();
            case "number" -> random.nextInt(40);
            case "datetime" -> DAYS.get(random.nextInt(DAYS.size()));
            case "dynamiclist" -> List.of();
            default -> random.nextInt(4) == 0 ? " " : "words";
        };
    }

    private static Map<String, Field> fields() {
        var all = new HashMap<String, Field>();
        DEFINITIONS.values().stream()
                .flatMap(form -> form.fields().stream())
                .forEach(field -> all.merge(
                        field.key(),
                        field,
                        (one, other) -> one.options().size() < other.options().size() ? other : one));
        return all;
    }

    private static Map<String, FormDefinition> definitions() {
        var all = new HashMap<String, FormDefinition>();
        PackagedForms.files().stream().map(PackagedForms::read).forEach(form -> all.put(form.id(), form));
        return all;
    }

    private static Map<String, Set<String>> forms() {
        var all = new HashMap<String, Set<String>>();
        models().forEach(model -> STEP.matcher(model).results().forEach(step -> all.computeIfAbsent(
                        step.group(1), none -> new HashSet<>())
                .add(step.group(2))));
        return all;
    }

    private static List<String> models() {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            var all = new ArrayList<String>();
            for (var file :
                    files.filter(found -> found.toString().endsWith(".bpmn")).toList()) {
                all.add(Files.readString(file));
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
