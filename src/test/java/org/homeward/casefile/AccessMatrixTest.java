package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The access matrix of the program is the table of sop-facts 6.2, or stricter where a rule says so. */
class AccessMatrixTest {

    /** What a cell's words in the table may be in the matrix; a side alone is the same or stricter (R6, R9, R10). */
    private static final Map<String, Set<String>> MEANING = Map.ofEntries(
            Map.entry("never", Set.of("no")),
            Map.entry("no", Set.of("no")),
            Map.entry("no by default", Set.of("no")),
            Map.entry("yes", Set.of("yes", "host", "ownSide")),
            Map.entry("care only", Set.of("host")),
            Map.entry("own", Set.of("yes")),
            Map.entry("own case", Set.of("yes")),
            Map.entry("own form only; more with ShareWithPolice", Set.of("elsewhere:ShareWithPolice")),
            Map.entry("assigned", Set.of("yes")),
            Map.entry("need", Set.of("ownForm;host")),
            Map.entry("need only", Set.of("ownForm")),
            Map.entry("own services", Set.of("ownForm")),
            Map.entry("travel list only", Set.of("ownForm")),
            Map.entry("justified, logged", Set.of("ownForm")),
            Map.entry("unit", Set.of("unit;host", "unit;origin")),
            Map.entry("origin only, who visits (R9)", Set.of("visits;origin")),
            Map.entry("consent", Set.of("consent:Services")),
            Map.entry("who visits", Set.of("visits")),
            Map.entry("only who visits", Set.of("visits;consent:Services")),
            Map.entry("with consent", Set.of("consent:ShareWithOriginAgency")),
            Map.entry("with consent F4", Set.of("consent:ShareWithOriginAgency")),
            Map.entry("yes, with consent FamilyContact", Set.of("consent:FamilyContact")),
            Map.entry("with ShareWithPolice", Set.of("consent:ShareWithPolice")),
            Map.entry("with ShareWithPolice, investigation only", Set.of("consent:ShareWithPolice;host")),
            Map.entry("summary", Set.of("no")),
            Map.entry("summary, no narrative", Set.of("no")),
            Map.entry("hold and end date only", Set.of("no")),
            Map.entry("fit to travel", Set.of("no")),
            Map.entry("code", Set.of("no")),
            Map.entry("code only", Set.of("no")));

    /** The single fields that such a cell opens. */
    private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            Map.entry("family police", Set.of("villageName")),
            Map.entry("family identification", Set.of("fatherName", "motherName", "communeName", "villageName")),
            Map.entry("health focalPoint", Set.of("fitToTravel", "specialNeeds", "healthSummary")),
            Map.entry("health border", Set.of("fitToTravel", "specialNeeds")),
            Map.entry("services border", Set.of("travelNeeds", "fromOfficer")),
            Map.entry("contact border", Set.of("escortName")),
            Map.entry("trafficking focalPoint", Set.of("traffickingSummary")),
            Map.entry("legalOrder focalPoint", Set.of("legalHold", "legalHoldEnds")),
            Map.entry(
                    "legal focalPoint",
                    Set.of("consentScope", "consentTerms", "withheldInformation", "withheldReason")),
            Map.entry("legal other", Set.of("consentScope", "consentTerms", "withheldInformation", "withheldReason")),
            Map.entry("shelterLocation focalPoint", Set.of("shelterCode")),
            Map.entry("shelterLocation ngo", Set.of("shelterCode")));

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "police", List.of("police"),
            "shelter", List.of("shelter", "caseManager"),
            "focalPoint", List.of("focalPoint"),
            "border", List.of("border"),
            "provincialWelfare", List.of("provincialWelfare"),
            "ngo", List.of("ngo"),
            "supervisor", List.of("supervisor"));

    private final List<CSVRecord> matrix = read("directory/access-matrix.csv");
    private final List<CSVRecord> facts = read("access-matrix-6.2.csv");

    AccessMatrixTest() throws IOException {}

    @Test
    void each_cell_is_that_of_the_table_or_stricter() {
        for (var row : facts) {
            COLUMNS.forEach((column, functions) -> functions.forEach(function -> {
                var cell = row.get("category") + " " + function;
                assertThat(MEANING.get(row.get(column)))
                        .as("%s: %s", cell, row.get(column))
                        .contains(rules().get(cell));
            }));
        }
    }

    @Test
    void single_fields_are_open_only_where_the_table_says_so() {
        var fields = new TreeMap<String, Set<String>>();
        matrix.stream().filter(row -> !row.get("field").isEmpty()).forEach(row -> fields.computeIfAbsent(
                        row.get("category") + " " + row.get("function"), cell -> new TreeSet<>())
                .add(row.get("field")));
        assertThat(fields).containsExactlyInAnyOrderEntriesOf(FIELDS);
    }

    @Test
    void a_function_without_a_column_sees_what_its_own_form_names_at_most() {
        for (var row : facts) {
            var category = row.get("category");
            assertThat(rules().get(category + " other")).isIn("ownForm", "ownForm;host");
            assertThat(rules().get(category + " identification"))
                    .as(category)
                    .isIn("no", "ownForm", "ownForm;host", rules().get(category + " police"));
        }
    }

    @Test
    void the_matrix_has_no_category_beyond_the_table() {
        assertThat(matrix)
                .extracting(row -> row.get("category"))
                .hasSameElementsAs(
                        facts.stream().map(row -> row.get("category")).toList());
    }

    private Map<String, String> rules() {
        var rules = new TreeMap<String, String>();
        matrix.stream()
                .filter(row -> row.get("field").isEmpty())
                .forEach(row -> rules.put(row.get("category") + " " + row.get("function"), row.get("rule")));
        return rules;
    }

    private static List<CSVRecord> read(String file) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        }
    }
}
