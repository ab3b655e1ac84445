package org.homeward.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.shared.ActingParty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person told is in no column of the database in clear, the engine's own ones included (R8). */
class EngineColumnsTest extends AcrossTheStory {

    private static final List<String> MARKS = List.of("Zuqwix Marvlot", "ម៉ាកសម្គាល់ឈ្មោះ");

    /** Parts of words that would give such a fact away in a variable's name. */
    private static final String TOLD = "(?i).*(name|birth|address|health|medical|exploit|indicator|fear|narrative"
            + "|observ|traffick|status|gender|sex|phone|identityNumber|ethnic|relig|charge|asylum).*";

    @Autowired
    JdbcClient database;

    @Test
    void no_text_of_the_person_is_in_any_column_and_no_variable_is_named_after_one() {
        // given
        var number = teller.open("th.police1", 0, marks("givenName", "familyName", "place"));
        StoryLine.thKhAdult().forEach(line -> {
            if (line.isClock()) {
                tell(number, line);
            } else {
                tell(number, new StoryLine(line.account(), line.step(), line.form(), marked(line)));
            }
        });
        assertThat(ended(number)).contains("closed");

        // then
        assertThat(ActingParty.asSystem("test", () -> columnsWith(MARKS))).isEmpty();
        assertThat(ActingParty.asSystem("test", () -> columnsWith(List.of("TH-WPC-PTT"))))
                .as("the search finds what is there")
                .isNotEmpty();

        // and
        var variables = new TreeSet<>(database.sql("select distinct name_ from engine.act_hi_varinst")
                .query(String.class)
                .list());
        System.out.println("Process variables: " + variables);
        assertThat(variables).isNotEmpty().noneMatch(name -> name.matches(TOLD));
    }

    /** The line's answers with a mark in each text field that the story fills. */
    private Map<String, Object> marked(StoryLine line) {
        var texts = new DemoAnswers()
                .of(line.form(), 0, clock.instant(), Map.of()).entrySet().stream()
                        .filter(answer -> "Sothea 1".equals(answer.getValue()))
                        .map(Map.Entry::getKey)
                        .toArray(String[]::new);
        var changes = new java.util.HashMap<>(marks(texts));
        changes.putAll(line.changes());
        return changes;
    }

    private static Map<String, Object> marks(String... fields) {
        return Stream.of(fields)
                .collect(Collectors.toMap(field -> field, field -> MARKS.get(Math.abs(field.hashCode()) % 2)));
    }

    private List<String> columnsWith(List<String> texts) {
        var found = new ArrayList<String>();
        database.sql("""
                        select table_schema || '.' || table_name as place, column_name, data_type
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_schema in ('homeward', 'engine') and table_type = 'BASE TABLE'
                          and data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')
                        """).query().listOfRows().forEach(column -> {
            var name = "\"" + column.get("column_name") + "\"";
            var text = "bytea".equals(column.get("data_type")) ? "encode(" + name + ", 'escape')" : name + "::text";
            for (var form : forms(texts, "bytea".equals(column.get("data_type")))) {
                var hits = database.sql("select count(*) from " + column.get("place")
                                + " where position(lower(?) in lower(" + text + ")) > 0")
                        .param(form)
                        .query(Long.class)
                        .single();
                if (hits > 0) {
                    found.add(column.get("place") + "." + name + ": " + form);
                }
            }
        });
        return found;
    }

    /** A mark as it might be written: plain, hex, base64, escaped. */
    private static List<String> forms(List<String> texts, boolean binary) {
        return texts.stream()
                .flatMap(mark -> {
                    var bytes = mark.getBytes(StandardCharsets.UTF_8);
                    return Stream.of(
                            binary ? escaped(bytes) : mark,
                            HexFormat.of().formatHex(bytes),
                            Base64.getEncoder().encodeToString(bytes).substring(0, 12),
                            unicode(mark));
                })
                .toList();
    }

    /** As PostgreSQL's {@code encode(…, 'escape')} writes bytes. */
    private static String escaped(byte[] bytes) {
        var text = new StringBuilder();
        for (var next : bytes) {
            text.append(next < 0 ? "\\%03o".formatted(next & 0xff) : String.valueOf((char) next));
        }
        return text.toString();
    }

    private static String unicode(String text) {
        return text.chars().mapToObj(unit -> "\\u%04x".formatted(unit)).collect(Collectors.joining());
    }
}
