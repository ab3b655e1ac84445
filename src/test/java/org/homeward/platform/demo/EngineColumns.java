package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.forms.Option;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.ActingParty;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a person told is in no column of the database in clear, the engine's own ones included (R8). It looks after all
 * stories, so it runs in the class that tells them.
 */
@ProcessTest
abstract class EngineColumns {

    @Autowired
    Stories story;

    private static final List<String> MARKS = List.of("Zuqwix Marvlot", "ម៉ាកសម្គាល់ឈ្មោះ", AllStories.MARK);

    /** Parts of words that would give such a fact away in a variable's name. */
    private static final String TOLD = "(?i).*(name|birth|address|health|medical|exploit|indicator|fear|narrative"
            + "|observ|traffick|status|gender|sex|phone|identityNumber|ethnic|relig|charge|asylum).*";

    /** Whether an escort has a name says nothing of the person. */
    private static final Set<String> HARMLESS = Set.of("escortNamed");

    /** What R8 names: health, gender, kind of exploitation, ethnicity, charge, asylum, and the signs of them. */
    private static final Set<String> FACTS = Set.of(
            "prs_Gender",
            "prs_Ethnicity",
            "vic_TypeOfExploitation",
            "vic_ForcedLabourIndustry",
            "vic_MethodsOfControl",
            "vic_MethodOfRecruitment",
            "healthNeed",
            "chargeStatus",
            "asylumClaim",
            "removalOrder",
            "indicators",
            "returnRisks",
            "retraffickingSigns");

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext application;

    @Test
    void no_text_of_the_people_is_in_any_column_and_no_variable_is_named_after_one() {
        // given
        var tale = story.begun(StoryBook.usual(), 0, marks("givenName", "familyName", "place"));
        while (story.ended(tale.number()).isEmpty()) {
            var next = tale.next();
            next.ifPresent(step -> tale.tell(step, marked(tale, step)));
            if (next.isEmpty() && story.ended(tale.number()).isEmpty()) {
                story.timePasses(tale.pause().orElseThrow());
            }
        }
        assertThat(story.ended(tale.number())).contains(ReturnJourneyProcess.Outcome.CLOSED);
        assertThat(AllStories.told(application)).isNotEmpty();

        // then
        assertThat(ActingParty.asSystem("test", () -> columnsWith(MARKS))).isEmpty();
        assertThat(ActingParty.asSystem("test", () -> columnsWith(List.of("TH-WPC-PTT"))))
                .as("the search finds what is there")
                .isNotEmpty();
    }

    @Test
    void no_variable_or_decision_is_named_after_a_fact_about_the_person_or_holds_its_code() throws Exception {
        // given
        AllStories.told(application);

        // then
        var variables = new TreeSet<>(database.sql("select distinct name_ from engine.act_hi_varinst")
                .query(String.class)
                .list());
        System.out.println("Process variables: " + variables);
        assertThat(variables).isNotEmpty().noneMatch(name -> name.matches(TOLD) && !HARMLESS.contains(name));

        // and
        var facts = factCodes();
        assertThat(facts).contains("ForcedLabour", "Masculine");
        assertThat(ActingParty.asSystem("test", this::engineValues))
                .contains("returnWithSupport")
                .doesNotContainAnyElementsOf(facts);
        assertThat(database.sql("select count(*) from engine.act_hi_dec_in")
                                .query(Long.class)
                                .single()
                        + database.sql("select count(*) from engine.act_hi_decinst")
                                .query(Long.class)
                                .single())
                .as("entries of the engine's decision history")
                .isZero();
    }

    /** Each text value of a process variable, each code that a work item or a finished step holds. */
    private List<String> engineValues() {
        return database.sql("""
                        select distinct text_ from engine.act_hi_varinst where text_ is not null
                        union select distinct text_ from engine.act_ru_variable where text_ is not null
                        union select unnest(array[process_key, step_key, stage, role, agency, agency_group, kind, form_key])
                        from homeward.work_item
                        union select unnest(array[process_key, step_key, stage, agency, how]) from homeward.finished_step
                        """).query(String.class).list();
    }

    /** The options of the forms' fields that tell a fact of R8, but those that any other field may have as well. */
    private static Set<String> factCodes() throws IOException {
        var facts = new TreeSet<String>();
        var others = new TreeSet<>(Set.of("yes", "no", "none", "other", "unknown", "notAsked"));
        PackagedFields.all().forEach(field -> (FACTS.contains(field.key()) ? facts : others)
                .addAll(field.options().stream().map(Option::value).toList()));
        facts.removeAll(others);
        return facts;
    }

    /** A mark for each text field that the story fills in this step. */
    private Map<String, Object> marked(DemoPersonStory tale, OpenStep step) {
        return marks(tale.answers(step, Map.of()).entrySet().stream()
                .filter(answer -> Set.of("Sothea 1", "Kosal 1").contains(answer.getValue()))
                .map(Map.Entry::getKey)
                .toArray(String[]::new));
    }

    private static Map<String, Object> marks(String... fields) {
        return Stream.of(fields)
                .collect(Collectors.toMap(field -> field, field -> MARKS.get(Math.floorMod(field.hashCode(), 2))));
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
            // by bytes: no mark has another case in its script, and each language's own rules take thirty times as long
            var hits = database.sql("select count(*) from " + column.get("place") + " where lower((" + text
                            + ") collate \"C\") like any (?)")
                    .param(patterns(forms(texts, "bytea".equals(column.get("data_type")))))
                    .query(Long.class)
                    .single();
            if (hits > 0) {
                found.add(column.get("place") + "." + name);
            }
        });
        return found;
    }

    private static String[] patterns(List<String> forms) {
        return forms.stream()
                .map(form -> "%" + form.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
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
