package org.homeward.studio.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.deadlines.counting.DeadlineUnit;
import org.homeward.deadlines.counting.NonWorkingDayRule;
import org.homeward.deadlines.counting.StartEvent;
import org.homeward.deadlines.counting.StartEventWords;
import org.homeward.directory.Directory;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlReader;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.Decision;
import org.homeward.studio.SopFiles;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what the columns and the codes of decision tables mean; a code that nobody has words for stays. */
@Component
public class TableWords {

    private static final Pattern CODE = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern PERIOD = Pattern.compile("P\\d+[DWMY]");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** Codes that a deadline may have, whether a row has them or not. */
    private static final Map<String, List<String>> KNOWN = Map.of(
            "child", List.of("true", "false"),
            "unit", names(DeadlineUnit.values()),
            "kind", names(DeadlineKind.values()),
            "calendar", List.of("acting", "host", "origin"),
            "secondCalendar", List.of("host", "origin"),
            "landing", names(NonWorkingDayRule.values()),
            "hours", List.of("through", "in"),
            "pausable", List.of("true", "false"),
            "isDefault", List.of("true", "false"));

    private final MessageSource texts;
    private final Directory directory;

    TableWords(MessageSource texts, Directory directory) {
        this.texts = texts;
        this.directory = directory;
    }

    /** The words of a table: its columns in their order, each with the words of its codes in use. */
    public List<Column> of(byte[] table, SopFiles around, Locale language) {
        try {
            var columns = new ArrayList<Column>();
            var names = new DeadlineNames(around);
            for (var view : ComparedDecisionTable.of(XmlReader.read(table))) {
                for (var column : view.columns()) {
                    columns.add(new Column(
                            column.name(),
                            column(column.name(), column.label(), language),
                            values(view, column.name(), names, language)));
                }
            }
            return columns;
        } catch (UnreadableFile broken) {
            return List.of();
        }
    }

    /** The names of deadlines: the steps that have them, or a name of their own. */
    public Map<String, String> deadlines(Collection<String> keys, SopFiles around, Locale language) {
        var names = new DeadlineNames(around);
        return keys.stream().collect(Collectors.toMap(key -> key, key -> deadline(key, names, language)));
    }

    private Map<String, String> values(
            ComparedDecisionTable table, String column, DeadlineNames names, Locale language) {
        var codes = new LinkedHashMap<String, String>();
        var known =
                table.id().equals(Decision.SOP_DEADLINES) ? KNOWN.getOrDefault(column, List.of()) : List.<String>of();
        Stream.concat(
                        known.stream(),
                        table.rules().values().stream()
                                .map(rule -> table.cells(rule).getOrDefault(column, ""))
                                .flatMap(cell -> cell.contains("\"")
                                        ? CODE.matcher(cell).results().map(found -> found.group(1))
                                        : Stream.of(cell)))
                .filter(code -> !code.isEmpty())
                .distinct()
                .forEach(code -> {
                    var words = isDeadline(column) ? deadline(code, names, language) : code(column, code, language);
                    if (!words.equals(code)) {
                        codes.put(code, words);
                    }
                });
        return codes;
    }

    private String deadline(String key, DeadlineNames names, Locale language) {
        var steps = names.of(key);
        return steps.kind() == ChangeTerm.Kind.deadline
                ? code("deadlineKey", key, language)
                : steps.translations().getOrDefault(language.getLanguage(), steps.value());
    }

    String column(String name, String otherwise, Locale language) {
        return text("column." + name, otherwise.isEmpty() ? name : otherwise, language);
    }

    /** A cell of a column: each of its codes in words, numbers and signs as they are. */
    String cell(String column, String cell, Locale language) {
        if (!cell.contains("\"")) {
            return code(column, cell, language);
        }
        var words = CODE.matcher(cell)
                .replaceAll(found -> Matcher.quoteReplacement(code(column, found.group(1), language)));
        var not = Pattern.compile("not\\((.*)\\)").matcher(words);
        return not.matches() ? text("not", words, language, not.group(1)) : words;
    }

    private String code(String column, String code, Locale language) {
        if (PERIOD.matcher(code).matches()) {
            return new ChangeTermWords(texts, directory, this, language)
                    .of(ChangeTerm.of(ChangeTerm.Kind.duration, code));
        }
        return switch (column) {
            case "country", "originCountry", "corridor" -> countries(code, language);
            case "source" ->
                directory.source(code).map(source -> source.title(language)).orElse(code);
            case "who" ->
                Stream.of(code.split("\\+"))
                        .map(one -> String.valueOf(texts.getMessage("ladder.who." + one, null, one, language)))
                        .collect(Collectors.joining(", "));
            case "key" -> text("value.deadlineKey." + code, code, language);
            case "startEvent" -> event(code, language);
            case "warn", "after" ->
                code.matches("0\\.\\d+")
                        ? text("share", code, language, Math.round(Double.parseDouble(code) * 100))
                        : code.matches("\\d+")
                                ? text("daysLate", code, language, Integer.valueOf(code))
                                : text("value." + column + "." + code, code, language);
            default -> sign(text("value." + column + "." + code, code, language));
        };
    }

    /** One event, or one of several. */
    private String event(String code, Locale language) {
        try {
            return new StartEventWords(texts, language)
                    .of(StartEvent.of(code), name -> text("value.startEvent." + name, name, language));
        } catch (IllegalArgumentException unreadable) {
            return code;
        }
    }

    private static String sign(String text) {
        return text.replace(">=", "≥").replace("<=", "≤");
    }

    private String countries(String codes, Locale language) {
        return COUNTRY.matcher(codes.replace("-", " → "))
                .replaceAll(code -> directory.countryName(new CountryCode(code.group()), language));
    }

    private static List<String> names(Enum<?>... codes) {
        return Stream.of(codes).map(Enum::name).toList();
    }

    private static boolean isDeadline(String column) {
        return column.equals("deadlineKey") || column.equals("key");
    }

    private String text(String key, String otherwise, Locale language, Object... arguments) {
        return String.valueOf(texts.getMessage("table." + key, arguments, otherwise, language));
    }

    /**
     * A column.
     *
     * @param words of the codes that stand in it, by code
     */
    public record Column(String name, String label, Map<String, String> words) {}
}
