package org.homeward.engine.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes submissions for a form: nothing at all, all right, one thing wrong at a time, and wild mixtures. */
final class Submissions {

    private static final int MOST_ROWS = 50;

    private final List<FormComponent> components;
    private final Random random;
    private final SomeValues values;

    Submissions(FormDefinition form, long seed) {
        this.components = form.components();
        this.random = new Random(seed ^ form.id().hashCode());
        this.values = new SomeValues(components, random);
    }

    List<Map<String, Object>> some(int number) {
        var oneWrong = oneWrong();
        Collections.shuffle(oneWrong, random);
        var some = new ArrayList<Map<String, Object>>(List.of(Map.of(), right(components)));
        while (some.size() < number) {
            var next = some.size() % 3 < 2 && !oneWrong.isEmpty() ? oneWrong.remove(0) : mixed(components);
            some.add(next);
        }
        return some;
    }

    /** Each field once without an answer, and once with each of its values at the edge or beyond. */
    private List<Map<String, Object>> oneWrong() {
        var submissions = new ArrayList<Map<String, Object>>();
        for (var field : fields(components)) {
            submissions.add(right(components));
            submissions.get(submissions.size() - 1).remove(field.name());
            for (var value : field.isList() ? rowsets(field) : values.edges(field)) {
                var submission = right(components);
                submission.put(field.name(), value);
                submissions.add(submission);
            }
        }
        return submissions;
    }

    private List<Object> rowsets(FormComponent list) {
        var rowsets = new ArrayList<Object>();
        rowsets.add(null);
        rowsets.addAll(List.of("x", List.of(3), List.of(), List.of(Map.of(), Map.of())));
        rowsets.add(Collections.nCopies(random.nextInt(5) == 0 ? MOST_ROWS : 6, right(list.components())));
        for (var wrong : new Submissions(list, random).oneWrong()) {
            rowsets.add(List.of(right(list.components()), wrong));
        }
        return rowsets;
    }

    private Submissions(FormComponent list, Random random) {
        this.components = list.components();
        this.random = random;
        this.values = new SomeValues(components, random);
    }

    private Map<String, Object> right(List<FormComponent> among) {
        var answers = new LinkedHashMap<String, Object>();
        for (var field : fields(among)) {
            answers.put(field.name(), field.isList() ? List.of(right(field.components())) : values.right(field));
        }
        return answers;
    }

    private Map<String, Object> mixed(List<FormComponent> among) {
        var answers = new LinkedHashMap<String, Object>();
        for (var field : fields(among)) {
            var dice = random.nextInt(10);
            if (dice > 0) {
                answers.put(field.name(), field.isList() ? rows(field) : dice < 4 ? wild(field) : values.right(field));
            }
        }
        return answers;
    }

    private List<Object> rows(FormComponent list) {
        var rows = new ArrayList<Object>();
        for (int row = random.nextInt(4); row > 0; row--) {
            rows.add(mixed(list.components()));
        }
        return rows;
    }

    private @Nullable Object wild(FormComponent field) {
        var edges = values.edges(field);
        return edges.get(random.nextInt(edges.size()));
    }

    /** The fields and lists, wherever they lie. */
    static List<FormComponent> fields(List<FormComponent> components) {
        var fields = new ArrayList<FormComponent>();
        for (var component : components) {
            if (component.name() != null) {
                fields.add(component);
            } else {
                fields.addAll(fields(component.components()));
            }
        }
        return fields;
    }
}
