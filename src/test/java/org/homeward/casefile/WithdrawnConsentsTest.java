package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.casefile.SomeCases.STEP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What each function reads of each class before and after the person withdraws each consent, on both sides: in the form of an own
 * step, and on the page of what is known. {@code withdrawn-consents.csv} says it: {@code y} always, a letter with that consent
 * ({@code P}olice, {@code O}rigin, {@code F}amily, {@code S}ervices, feedback to the {@code H}ost), {@code p} unless the consent to
 * share with the police was withdrawn, {@code -} never.
 */
@WholeRun
@DatabaseTest
class WithdrawnConsentsTest {

    private static final Map<String, Purpose> NEEDED = Map.of(
            "P", Purpose.ShareWithPolice,
            "O", Purpose.ShareWithOriginAgency,
            "F", Purpose.FamilyContact,
            "S", Purpose.Services,
            "H", Purpose.FeedbackToHost);

    private static final Map<String, String> HOST = Map.of(
            "police", "TH-RTP-ATPD",
            "identification", "TH-PSDHS-11",
            "shelter", "TH-WPC-PTT",
            "caseManager", "TH-WPC-PTT",
            "focalPoint", "TH-DATIP",
            "border", "TH-IMM-ARN",
            "provincialWelfare", "TH-PSDHS-11",
            "ngo", "TH-NGO-LPN",
            "supervisor", "TH-MSDHS",
            "other", "TH-MOL-SKA");

    private static final Map<String, String> ORIGIN = Map.of(
            "police", "KH-MOI-AHTJP",
            "identification", "KH-MOI-AHTJP",
            "shelter", "KH-PTC-POIPET",
            "caseManager", "KH-PTC-POIPET",
            "focalPoint", "KH-MOSVY",
            "border", "KH-IMM-POI",
            "provincialWelfare", "KH-DOSVY-BMC",
            "ngo", "KH-NGO-CWCC",
            "supervisor", "KH-DOSVY-BTB",
            "other", "KH-NCCT");

    @Autowired
    NeedToKnow needToKnow;

    @Autowired
    Consents consents;

    @Autowired
    SomeCases cases;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void what_each_function_reads_of_each_class_before_and_after(Purpose purpose) throws IOException {
        // given
        var table = Table.read();
        var running = agreedToAll(false);
        var over = agreedToAll(true);
        var wrong = new ArrayList<String>();
        var before = new LinkedHashMap<String, Boolean>();
        table.cells().forEach(cell -> before.put(cell.place(), reads(cell, cell.isFormer() ? over : running)));
        table.cells().stream()
                .filter(cell -> before.get(cell.place()) != cell.before())
                .forEach(cell -> wrong.add("before: " + cell));

        // when
        withdraw(running, purpose);
        if (purpose == Purpose.FeedbackToHost) {
            ends(over, purpose);
        }

        // then
        for (var cell : table.cells()) {
            if (purpose == Purpose.ShareWithOriginAgency && cell.side().equals("origin")) {
                // the case isn't there, beside the step that has destroyed what was received
                assertThat(isThere(cell.reader(), running)).isFalse();
                continue;
            }
            var after = reads(cell, cell.isFormer() ? over : running);
            if (after != cell.after(purpose)) {
                wrong.add("after " + purpose + ": " + cell);
            }
            if (after && Boolean.FALSE.equals(before.get(cell.place()))) {
                wrong.add("grown with " + purpose + ": " + cell);
            }
        }
        System.out.printf(
                "withdrawn %s: %d cells before and after, %d wrong%n",
                purpose, table.cells().size(), wrong.size());
        assertThat(wrong).isEmpty();
    }

    private boolean reads(Cell cell, CaseNumber number) {
        var field = new FieldKey("anything", cell.category());
        var reader = cell.reader();
        return cases.as(reader, () -> {
            Predicate<FieldKey> may =
                    cell.inForm() ? needToKnow.of(number, reader) : needToKnow.everywhere(number, reader);
            return may.test(field);
        });
    }

    private boolean isThere(Actor reader, CaseNumber number) {
        try {
            return cases.as(reader, () -> needToKnow.everywhere(number, reader)) != null;
        } catch (NotFound gone) {
            return false;
        }
    }

    private CaseNumber agreedToAll(boolean handedOver) {
        var all = new ArrayList<Actor>();
        HOST.keySet().forEach(function -> all.add(reader("host", function)));
        ORIGIN.keySet().forEach(function -> all.add(reader("origin", function)));
        var number = cases.aCase().with(all.toArray(Actor[]::new)).build();
        cases.hold(number, Readers.shelter());
        for (var purpose : Purpose.values()) {
            given(number, purpose, "Authorities");
        }
        given(number, Purpose.ShareWithPolice, "KH");
        visits(number, HOST);
        visits(number, ORIGIN);
        if (handedOver) {
            cases.handOver(number);
        }
        return number;
    }

    /** Who visits the person at home reads the address there (R9). */
    private void visits(CaseNumber number, Map<String, String> agencies) {
        for (var function : List.of("provincialWelfare", "ngo")) {
            database.sql("""
                            insert into work_item (step_id, case_number, process_key, process_instance, definition_id,
                                step_key, stage, role, agency, agency_group, unrouted, opened, kind, child, host, origin, form_key)
                            values (gen_random_uuid()::text, ?, 'none', 'none', 'none:1:1', ?, 'reintegration',
                                'origin.case-manager', ?, 'caseworker', false, now(), 'agencyDue', false, 'TH', 'KH', 'none')
                            """)
                    .params(number.value(), ReintegrationProcess.Step.VISIT_PERSON, agencies.get(function))
                    .update();
        }
    }

    @AfterEach
    void others_find_no_steps_without_an_engine() {
        database.sql("delete from work_item where process_key = 'none'").update();
    }

    private void given(CaseNumber number, Purpose purpose, String recipient) {
        cases.run(
                Readers.shelter(),
                () -> consents.record(number, purpose, recipient, ConsentValue.Given, Readers.THAI_SHELTER, STEP));
    }

    private void withdraw(CaseNumber number, Purpose purpose) {
        cases.run(Readers.shelter(), () -> consents.of(number, Readers.shelter()).stream()
                .filter(consent -> consent.purpose() == purpose)
                .forEach(consent -> consents.withdraw(number, consent.id(), true, Readers.shelter())));
    }

    /** The former host doesn't take it; its end is what counts. */
    private void ends(CaseNumber number, Purpose purpose) {
        cases.run(Readers.shelter(), () -> consents.takenBack(number, purpose, Readers.KHMER_WELFARE, "welfare", STEP));
    }

    private static Actor reader(String side, String function) {
        var agency = new AgencyCode((side.equals("origin") ? ORIGIN : HOST).getOrDefault(function, "TH-WPC-PTT"));
        var supervisor = function.equals("supervisor");
        return new Actor(
                function,
                function,
                Set.of(supervisor ? Role.supervisor : Role.caseworker),
                supervisor ? Set.of() : Set.of(function),
                agency,
                agency.country(),
                Locale.ENGLISH,
                false);
    }

    /** A cell: who reads what where, and by what. */
    private record Cell(String side, String function, String form, DataClass category, String needs) {

        String place() {
            return String.join(" ", side, function, form, category.name());
        }

        boolean inForm() {
            return form.equals("form");
        }

        boolean isFormer() {
            return side.equals("former");
        }

        Actor reader() {
            return WithdrawnConsentsTest.reader(side, function);
        }

        boolean before() {
            return !needs.equals("-");
        }

        boolean after(Purpose withdrawn) {
            var lost = NEEDED.get(needs.toUpperCase(Locale.ROOT));
            return before() && (needs.equals("y") || lost != withdrawn);
        }
    }

    /** The table, row by row. */
    private record Table(List<Cell> cells) {

        static Table read() throws IOException {
            var lines = Files.readAllLines(Path.of("src/test/resources/withdrawn-consents.csv"));
            var head = lines.get(0).split(",");
            var cells = new ArrayList<Cell>();
            for (var line : lines.subList(1, lines.size())) {
                var parts = line.split(",");
                for (int i = 3; i < head.length; i++) {
                    cells.add(new Cell(parts[0], parts[1], parts[2], DataClass.valueOf(head[i]), parts[i]));
                }
            }
            return new Table(cells);
        }
    }
}
