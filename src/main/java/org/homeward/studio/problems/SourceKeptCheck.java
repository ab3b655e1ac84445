package org.homeward.studio.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.shared.procedures.Decision;
import org.homeward.studio.SopFiles;
import org.homeward.studio.problems.DraftProblem.Severity;
import org.homeward.studio.problems.TableRows.Row;

/**
 * A number of {@code sopDeadlines} keeps its source: a person who changes it names the new one, or marks the number as proposed. A limit on
 * custody or stay and an entitlement that have a source are never proposed (R15). Compared is what answers in each case, so a rule in front
 * of another one counts as a change of that one.
 */
final class SourceKeptCheck {

    private static final String KEY = "deadlineKey";
    private static final String AMOUNT = "amount";
    private static final Set<String> LIMITS = Stream.of(
                    DeadlineKind.custodyMax, DeadlineKind.stayExpiry, DeadlineKind.entitlementEnd)
            .map(DeadlineKind::name)
            .collect(Collectors.toUnmodifiableSet());

    private final String file;
    private final List<Row> before;
    private final List<Row> after;

    /** The program's own rows: its own number with its own source needs no other. */
    private final List<Row> program;

    private final Set<String> proposals;

    private SourceKeptCheck(String file, TableRows before, TableRows after, TableRows program) {
        this.file = file;
        this.before = before.rows();
        this.after = after.rows();
        this.program = program.rows();
        this.proposals = program.rows().stream()
                .filter(SourceKeptCheck::isProposed)
                .map(SourceKeptCheck::source)
                .collect(Collectors.toSet());
    }

    static List<DraftProblem> of(SopFiles inForce, SopFiles draft) {
        var program = DecisionOutputCheck.packaged(Decision.SOP_DEADLINES);
        return draft.names().stream()
                .filter(name -> name.endsWith(Decision.SOP_DEADLINES + ".dmn") && inForce.has(name))
                .flatMap(name -> TableRows.of(inForce.bytes(name)).stream()
                        .flatMap(was -> TableRows.of(draft.bytes(name)).stream()
                                .flatMap(is -> new SourceKeptCheck(name, was, is, program).problems())))
                .distinct()
                .toList();
    }

    private Stream<DraftProblem> problems() {
        var keys = new TreeSet<String>();
        Stream.concat(before.stream(), after.stream()).forEach(row -> keys.addAll(keys(row)));
        return keys.stream()
                .filter(key -> !of(key, before).equals(of(key, after)))
                .flatMap(this::problems);
    }

    private Stream<DraftProblem> problems(String key) {
        var were = of(key, before);
        var are = of(key, after);
        var brought = of(key, program);
        var all = Stream.of(were, are, brought).flatMap(List::stream).toList();
        var found = new ArrayList<DraftProblem>();
        RuleOrderCheck.cases(all).stream()
                .filter(told -> key.equals(told.get(KEY)))
                .forEach(told -> RuleOrderCheck.answering(are, told)
                        .filter(now -> brought.stream().noneMatch(one -> sameCells(one, now)))
                        .ifPresent(now -> Stream.of(were, brought)
                                .flatMap(rows -> RuleOrderCheck.answering(rows, told).stream())
                                .flatMap(was -> Stream.concat(
                                        wrong(was, now).map(RowProblem::error).stream(), amount(was, now).stream()))
                                .forEach(wrong -> found.add(new DraftProblem(
                                        file, now.id(), Severity.error, wrong.code(), wrong.arguments())))));
        return found.stream();
    }

    private Optional<String> wrong(Row was, Row now) {
        if (!isProposed(now) && proposals.contains(source(now))) {
            return Optional.of("proposalUnmarked");
        }
        if (isProposed(was)) {
            return Optional.empty();
        }
        if (isProposed(now) && LIMITS.contains(String.valueOf(was.answers().get("kind")))) {
            return Optional.of("limitProposed");
        }
        return !number(was).equals(number(now)) && source(was).equals(source(now))
                ? Optional.of("sourceLeft")
                : Optional.empty();
    }

    /** No number is lowered to nothing, and none that counts towards a day counts from it now. */
    private static Optional<RowProblem> amount(Row was, Row now) {
        var before = was.answers().get(AMOUNT) instanceof Integer number ? number : 0;
        var after = now.answers().get(AMOUNT) instanceof Integer number ? number : 0;
        if (before != 0 && after == 0) {
            return Optional.of(RowProblem.error("amountZero", String.valueOf(before)));
        }
        return Integer.signum(before) * Integer.signum(after) < 0
                ? Optional.of(RowProblem.error("amountTurned", String.valueOf(before)))
                : Optional.empty();
    }

    private static boolean isProposed(Row row) {
        return row.answer("isDefault").filter(Boolean.TRUE::equals).isPresent();
    }

    private static String source(Row row) {
        return String.valueOf(row.answers().getOrDefault("source", "")).strip().toLowerCase(Locale.ROOT);
    }

    private static List<Object> number(Row row) {
        return List.of(row.answers().getOrDefault(AMOUNT, ""), row.answers().getOrDefault("unit", ""));
    }

    private static boolean sameCells(Row one, Row other) {
        return one.inputs().equals(other.inputs()) && one.outputs().equals(other.outputs());
    }

    private static List<Row> of(String key, List<Row> rows) {
        return rows.stream().filter(row -> keys(row).contains(key)).toList();
    }

    /** As they are written, with their quotation marks. */
    private static Set<String> keys(Row row) {
        return Stream.of(Objects.requireNonNullElse(row.inputs().get(KEY), "").split(","))
                .map(String::strip)
                .collect(Collectors.toSet());
    }
}
