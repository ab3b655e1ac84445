package org.homeward.studio.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.SharedField;
import org.homeward.engine.wall.reading.JsonReader;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.studio.SopFiles;
import org.homeward.studio.problems.DraftProblem.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** An answer stays in its store: answers that cases have recorded under a key would not be found in another place. */
final class AnswerStorageCheck {

    private AnswerStorageCheck() {}

    static List<DraftProblem> of(SopFiles inForce, SopFiles draft) {
        var problems = new ArrayList<DraftProblem>();
        var before = new TreeMap<String, Field>();
        fields(inForce).forEach((file, fields) -> fields.forEach(field -> before.put(field.key(), field)));
        fields(draft)
                .forEach((file, fields) -> fields.forEach(field -> {
                    var was = before.get(field.key());
                    if (was != null && !place(was).equals(place(field))) {
                        problems.add(new DraftProblem(
                                file, field.key(), Severity.error, "storeChanged", List.of(place(was), place(field))));
                    }
                }));
        shared(inForce, draft, problems);
        return problems;
    }

    /** Shared questions, whether this procedure asks them or not. */
    private static void shared(SopFiles inForce, SopFiles draft, List<DraftProblem> problems) {
        if (!inForce.has(FieldList.FILE) || !draft.has(FieldList.FILE)) {
            return;
        }
        try {
            var before = FieldList.of(inForce.byName());
            var after = FieldList.of(draft.byName());
            JsonReader.read(inForce.bytes(FieldList.FILE))
                    .path("fields")
                    .propertyNames()
                    .forEach(key -> {
                        var was =
                                before.field(key).map(AnswerStorageCheck::place).orElse("");
                        var is = after.field(key).map(AnswerStorageCheck::place).orElse("");
                        if (!is.isEmpty() && !was.equals(is)) {
                            problems.add(new DraftProblem(
                                    FieldList.FILE, key, Severity.error, "storeChanged", List.of(was, is)));
                        }
                    });
        } catch (UnreadableFile | JacksonException toldByTheWall) {
            return;
        }
    }

    private static Map<String, List<Field>> fields(SopFiles files) {
        var found = new TreeMap<String, List<Field>>();
        try {
            var shared = FieldList.of(files.byName());
            files.names().stream()
                    .filter(name -> name.endsWith(".form"))
                    .forEach(name -> found.put(
                            name,
                            FormDefinition.parse(shared.writtenOut(files.bytes(name))).fields().stream()
                                    .flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
                                    .toList()));
        } catch (JacksonException toldByTheWall) {
            return found;
        }
        return found;
    }

    private static String place(Field field) {
        return place(field.store(), field.category());
    }

    private static String place(SharedField field) {
        return place(field.store(), field.category());
    }

    /** A key of a message. */
    private static String place(String store, @Nullable String category) {
        return store.equals("casefile")
                ? "@compare.word.category." + (category == null ? "none" : category)
                : "@compare.word.store.process";
    }
}
