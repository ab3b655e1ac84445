package org.homeward.testing;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.util.TablesNamesFinder;

/** Whose tables and views there are, as the migrations make them: a file is named after its room. */
public final class Tables {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern MADE =
            Pattern.compile("^create (table|view) (\\w+)", CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:from|join|into|update|using|analyze|analyze\\))\\s+(?:homeward\\.|engine\\.)?([a-z_]+)\\b(?!\\.)",
            CASE_INSENSITIVE);
    private static final Pattern GIVEN =
            Pattern.compile("\\b(\\w+) as (?:not materialized |materialized )?\\(", CASE_INSENSITIVE);
    private static final String OF_THE_ENGINE = "act_";

    private final TreeMap<String, String> owners = new TreeMap<>();
    private final Set<String> views = new TreeSet<>();

    private Tables() {}

    /** Reads the migrations. */
    public static Tables made() {
        var tables = new Tables();
        for (var file : files()) {
            var made = MADE.matcher(text(file));
            while (made.find()) {
                tables.owners.put(made.group(2), room(file));
                if (made.group(1).equalsIgnoreCase("view")) {
                    tables.views.add(made.group(2));
                }
            }
        }
        return tables;
    }

    /** The migrations in their order. */
    public static List<Path> files() {
        try (var files = Files.list(MIGRATIONS)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The room that a migration belongs to. */
    public static String room(Path file) {
        return file.getFileName().toString().replaceFirst("V\\d+__([a-z]+)(_\\w+)?\\.sql", "$1");
    }

    /** What the rooms publish. */
    public Set<String> views() {
        return views;
    }

    /** The room that made it; empty for what isn't ours, as the server's own tables. */
    public Optional<String> owner(String name) {
        return name.startsWith(OF_THE_ENGINE) ? Optional.of("engine") : Optional.ofNullable(owners.get(name));
    }

    /** Which of these are neither the room's own nor published. */
    public Set<String> foreign(String room, Set<String> names) {
        return names.stream()
                .filter(name -> !views.contains(name))
                .filter(name -> owner(name).filter(owner -> !owner.equals(room)).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables and views that a statement names: as a parser reads it, else by the words before them. */
    public Set<String> read(String sql) {
        return parsed(sql).orElseGet(() -> byWords(sql));
    }

    /** As the parser reads it; empty if it can't. */
    public Optional<Set<String>> parsed(String sql) {
        try {
            return Optional.of(TablesNamesFinder.findTables(sql).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT).replaceFirst("^(homeward|engine)\\.", ""))
                    .filter(name -> owner(name).isPresent())
                    .collect(Collectors.toCollection(TreeSet::new)));
        } catch (JSQLParserException | ClassCastException | UnsupportedOperationException notUnderstood) {
            return Optional.empty();
        }
    }

    /** What stands behind the words that a table stands behind, but for the statement's own names. */
    public Set<String> byWords(String sql) {
        var given = GIVEN.matcher(sql).results().map(found -> found.group(1)).collect(Collectors.toSet());
        return NAMED.matcher(sql)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .filter(name -> !given.contains(name) && owner(name).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
