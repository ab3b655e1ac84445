package org.homeward.studio.compare;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.directory.Directory;
import org.homeward.shared.CountryCode;
import org.springframework.context.MessageSource;

/** Turns what a change names into words of one language. */
record ChangeTermWords(MessageSource texts, Directory directory, TableWords tables, Locale language) {

    private static final Pattern MARK = Pattern.compile(ConditionTexts.MARK + "([^|" + ConditionTexts.MARK + "]*)\\|([^"
            + ConditionTexts.MARK + "]*)" + ConditionTexts.MARK);

    private static final Pattern PERIOD = Pattern.compile("(\\d+)([YMWDHS])");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Map<String, String> DAYS =
            Map.of("Y", "year", "M", "month", "W", "week", "D", "calendarDay", "H", "hour");

    String of(ChangeTerm term) {
        var value = term.value();
        return switch (term.kind()) {
            case text -> term.translations().getOrDefault(language.getLanguage(), value);
            case word -> word("word." + value, value);
            case words, languages ->
                Stream.of(value.split(","))
                        .map(one ->
                                word((term.kind() == ChangeTerm.Kind.words ? "word." : "word.language.") + one, one))
                        .collect(Collectors.joining(", "));
            case role -> role(value);
            case duration -> value.startsWith("P") ? period(value) : duration(value);
            case where -> where(value.split("\\|", -1));
            case source ->
                directory.source(value).map(source -> source.title(language)).orElse(value);
            case condition ->
                MARK.matcher(term.translations().getOrDefault(language.getLanguage(), value))
                        .replaceAll(mark -> Matcher.quoteReplacement(word(mark.group(1), mark.group(2))));
            case table -> table(before(value), after(value));
            case column -> tables.column(before(value), after(value), language);
            case cell -> tables.cell(before(value), after(value), language);
            case row -> row(value);
            case deadline -> text("table.value.deadlineKey." + value, spoken(value));
            case stage -> text("frame.stage." + value, value);
            case code -> word("code." + value, value);
            case message -> String.valueOf(texts.getMessage("channel.message." + value, null, value, language));
        };
    }

    private String word(String code, String otherwise, Object... arguments) {
        return String.valueOf(texts.getMessage("compare." + code, arguments, otherwise, language));
    }

    private String text(String key, String otherwise, Object... arguments) {
        return String.valueOf(texts.getMessage(key, arguments, otherwise, language));
    }

    /** The same words as on the procedures' own pages. */
    private String role(String role) {
        var parts = role.split("\\.", 2);
        if (parts.length < 2) {
            return text("reading.side." + role, role);
        }
        var side = COUNTRY.matcher(parts[0]).matches() ? country(parts[0]) : text("reading.side." + parts[0], parts[0]);
        return text("reading.roleOnSide", role, text("reading.role." + parts[1], parts[1]), side);
    }

    private String row(String cells) {
        return cells.lines()
                .map(cell -> cell.split("\\|", 3))
                .map(cell -> tables.column(cell[0], cell[1], language) + ": " + of(TableChanges.cell(cell[0], cell[2])))
                .collect(Collectors.joining("; "));
    }

    /** English is what the file says. */
    private String table(String id, String name) {
        return language.getLanguage().equals("en") && !name.equals(id) ? name : text("studio.table." + id, name);
    }

    /** {@code bilateralCaseMeeting}: Bilateral case meeting. */
    private static String spoken(String key) {
        var words = key.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT).strip();
        return words.isEmpty() ? key : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String before(String value) {
        return value.substring(0, Math.max(0, value.indexOf('|')));
    }

    private static String after(String value) {
        return value.substring(value.indexOf('|') + 1);
    }

    private String duration(String amountAndUnit) {
        var parts = amountAndUnit.split(" ", 2);
        if (parts.length < 2 || !parts[0].matches("-?\\d{1,6}")) {
            return amountAndUnit;
        }
        var amount = Integer.parseInt(parts[0]);
        var words = word("duration." + parts[1], amountAndUnit, Math.abs(amount));
        return amount < 0 ? word("duration.before", words, words) : words;
    }

    private String period(String period) {
        var parts = new ArrayList<String>();
        var time = period.indexOf('T');
        PERIOD.matcher(period).results().forEach(part -> {
            var unit =
                    time >= 0 && part.start() > time && part.group(2).equals("M") ? "minute" : DAYS.get(part.group(2));
            parts.add(duration(part.group(1) + " " + unit));
        });
        return parts.isEmpty() ? period : String.join(", ", parts);
    }

    /** Where a rule holds: country, corridor (host, then origin), child. */
    private String where(String... cells) {
        var parts = new ArrayList<String>();
        if (!cells[0].isEmpty()) {
            parts.add(countries(cells[0], ", "));
        }
        if (!cells[1].isEmpty()) {
            parts.add(Stream.of(cells[1].split(","))
                    .map(corridor -> countries(corridor, " → "))
                    .collect(Collectors.joining(", ")));
        }
        if (!cells[2].isEmpty()) {
            parts.add(word(cells[2].equals("true") ? "where.child" : "where.adult", cells[2]));
        }
        return parts.isEmpty() ? word("where.all", "") : String.join(", ", parts);
    }

    private String countries(String codes, String between) {
        var names = COUNTRY.matcher(codes)
                .results()
                .map(code -> country(code.group()))
                .collect(Collectors.joining(between));
        return names.isEmpty() ? codes : names;
    }

    private String country(String code) {
        return directory.countryName(new CountryCode(code), language);
    }
}
