package org.homeward.studio.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.studio.SopFiles;
import org.springframework.util.function.SingletonSupplier;

/** A decision answers what the program reads from it: the same outputs, and values that something knows. */
final class DecisionOutputCheck {

    /** Outputs whose values are judged elsewhere, by what they name. */
    private static final Map<String, Set<String>> JUDGED = Map.of(
            Decision.SOP_DEADLINES,
                    Set.of(
                            "warn",
                            "source",
                            "startEvent",
                            "ladder",
                            "calendar",
                            "secondCalendar",
                            "unit",
                            "kind",
                            "landing",
                            "hours"),
            Decision.ESCALATION_LADDER, Set.of("after", "who"),
            Decision.VISIT_SCHEDULE, Set.of("offset"),
            Decision.LIMIT_THAT_APPLIES, Set.of("key"),
            Decision.SERVICE_ROUTING, Set.of("role", "deadlineKey"));

    /** Where none of their rules answers, a case stops. */
    private static final Set<String> ALWAYS_ANSWER = Set.of(Decision.NEXT_AFTER_DECISION, Decision.SCREENING_RESULT);

    private static final String CHILD = "child";

    /** The next parts in which guardian and panel stay with a child. */
    private static final Set<Object> CARE =
            Set.of(ReturnJourneyProcess.Answer.PROTECT_AND_RETURN, ReturnJourneyProcess.Answer.SUPPORT_AT_HOME);

    private static final Supplier<Map<String, TableRows>> PACKAGED = SingletonSupplier.of(() ->
            tables(PackagedModels.files()).values().stream().collect(Collectors.toMap(TableRows::id, table -> table)));

    private final Set<String> countries;
    private final Predicate<String> isSource;
    private final Map<String, TableRows> packaged = PACKAGED.get();
    private final List<DraftProblem> found = new ArrayList<>();

    DecisionOutputCheck(Set<String> countries, Predicate<String> isSource) {
        this.countries = countries;
        this.isSource = isSource;
    }

    /** A table as the program brings it. */
    static TableRows packaged(String id) {
        return Objects.requireNonNull(PACKAGED.get().get(id), id);
    }

    List<DraftProblem> of(SopFiles draft) {
        found.clear();
        var all = tables(draft.byName());
        all.forEach(this::table);
        var rows = all.values().stream().collect(Collectors.toMap(TableRows::id, table -> table, (one, other) -> one));
        all.forEach((file, table) -> {
            var before = packaged.get(table.id());
            if (before != null && table.id().equals(Decision.SOP_DEADLINES)) {
                var ladders = Optional.ofNullable(rows.get(Decision.ESCALATION_LADDER))
                        .or(() -> Optional.ofNullable(packaged.get(Decision.ESCALATION_LADDER)));
                var due = new DeadlineRowCheck(before, ladders, countries, isSource);
                table.rows().forEach(row -> due.problems(row).forEach(problem -> add(file, row, problem)));
            } else {
                table.rows().forEach(row -> LadderRowCheck.problems(table.id(), row)
                        .forEach(problem -> add(file, row, problem)));
            }
        });
        return List.copyOf(found);
    }

    private static Map<String, TableRows> tables(Map<String, byte[]> files) {
        var tables = new TreeMap<String, TableRows>();
        files.forEach((file, content) -> {
            if (file.endsWith(".dmn")) {
                TableRows.of(content).ifPresent(table -> tables.put(file, table));
            }
        });
        return tables;
    }

    private void table(String file, TableRows table) {
        var before = packaged.get(table.id());
        if (before == null) {
            return;
        }
        before.outputs().stream()
                .filter(output -> !table.outputs().contains(output))
                .forEach(output -> add(file, table.id(), "outputGone", output));
        if (!table.hitPolicy().equals(before.hitPolicy())) {
            add(file, table.id(), "hitPolicyChanged", before.hitPolicy());
        }
        if (table.rows().isEmpty()) {
            add(file, table.id(), "tableEmpty");
        } else if (table.hitPolicy().equals("FIRST")) {
            order(file, before, table);
        }
        before.outputs().stream()
                .filter(output -> !output.equals("amount"))
                .forEach(output -> column(file, before, table, output));
    }

    private void order(String file, TableRows before, TableRows table) {
        RuleOrderCheck.neverReached(table.rows())
                .forEach(row -> add(file, row, RowProblem.warning("ruleNeverReached")));
        if (ALWAYS_ANSWER.contains(table.id())) {
            answers(file, before, table);
            return;
        }
        RuleOrderCheck.gone(before.rows(), table.rows())
                .map(row -> row.inputs().values().stream()
                        .filter(cell -> !cell.isEmpty() && !cell.equals("-"))
                        .collect(Collectors.joining(", ")))
                .forEach(cells -> found.add(new DraftProblem(
                        file,
                        table.id(),
                        DraftProblem.Severity.warning,
                        "ruleGone",
                        List.of(cells.replace("\"", "")))));
    }

    /** In each case in which the packaged table answers this one does too, and no child is let go that was cared for (R19). */
    private void answers(String file, TableRows before, TableRows table) {
        var both = Stream.concat(before.rows().stream(), table.rows().stream()).toList();
        for (var told : RuleOrderCheck.cases(both)) {
            var former = RuleOrderCheck.answering(before.rows(), told);
            var now = RuleOrderCheck.answering(table.rows(), told);
            var named = told.values().stream()
                    .filter(value -> !value.equals(RuleOrderCheck.OTHER))
                    .collect(Collectors.joining(", "))
                    .replace("\"", "");
            if (former.isPresent() && now.isEmpty()) {
                add(file, table.id(), "ruleNeeded", named);
                return;
            }
            if ("true".equals(told.get(CHILD))
                    && former.filter(DecisionOutputCheck::cares).isPresent()
                    && now.filter(DecisionOutputCheck::cares).isEmpty()) {
                add(file, now.orElseThrow().id(), "childLetGo", named);
                return;
            }
        }
    }

    private static boolean cares(TableRows.Row row) {
        return row.answer(ReturnJourneyProcess.Variable.NEXT_PART)
                .filter(CARE::contains)
                .isPresent();
    }

    private void column(String file, TableRows before, TableRows table, String output) {
        var known = values(before, output);
        if (!known.isEmpty()) {
            table.rows().stream()
                    .filter(row -> row.outputs().containsKey(output))
                    .forEach(row -> value(file, before, row, output, known));
        }
    }

    private void value(String file, TableRows before, TableRows.Row row, String output, Set<Object> known) {
        var cell = row.outputs().getOrDefault(output, "");
        var value = row.answer(output).orElse(null);
        if (value == null || !kinds(known).contains(value.getClass())) {
            add(file, row.id(), "cellNotAValue", output, cell);
        } else if (value instanceof String
                && !JUDGED.getOrDefault(before.id(), Set.of()).contains(output)
                && !known.contains(value)) {
            add(file, row.id(), "valueUnknown", output, cell);
        }
    }

    private static Set<Object> values(TableRows table, String output) {
        return table.rows().stream().flatMap(row -> row.answer(output).stream()).collect(Collectors.toSet());
    }

    private static Set<Class<?>> kinds(Set<Object> values) {
        return values.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    private void add(String file, TableRows.Row row, RowProblem problem) {
        found.add(new DraftProblem(
                file,
                row.id(),
                DraftProblem.Severity.valueOf(problem.severity()),
                problem.code(),
                problem.arguments()));
    }

    private void add(String file, String element, String code, String... arguments) {
        found.add(new DraftProblem(file, element, DraftProblem.Severity.error, code, List.of(arguments)));
    }
}
