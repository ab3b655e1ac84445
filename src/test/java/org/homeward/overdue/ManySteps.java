package org.homeward.overdue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows of steps, cases, parts and requests as they come, without an engine behind them. */
final class ManySteps {

    static final List<String> AGENCIES = List.of(
            "TH-DATIP",
            "TH-RTP-ATPD",
            "TH-WPC-PTT",
            "TH-RHB-NBI",
            "TH-PSDHS-SKA",
            "KH-MOSVY",
            "KH-DOSVY-BMC",
            "KH-RTC-POIPET",
            "LA-MLSW-SWD",
            "MM-DSW");
    private static final List<String> COUNTRIES = List.of("TH", "KH", "LA", "MM");
    private static final List<String> STAGES =
            List.of("identification", "protection", "repatriation", "handover", "reintegration");
    private static final List<String> KINDS =
            List.of("agencyDue", "agencyDue", "agencyDue", "personDecides", "stayExpiry");

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Random random;
    private final Instant now;

    ManySteps(JdbcClient database, PlatformTransactionManager transactions, Instant now, long seed) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.random = new Random(seed);
        this.now = now;
    }

    void insert(int cases) {
        asSystem(() -> {
            for (int i = 0; i < cases; i++) {
                aCase();
            }
        });
    }

    /** So many steps, a row in ten late, spread over the agencies of all countries, in one statement. */
    void insertSteps(int steps) {
        var numbers = IntStream.rangeClosed(0, steps / 3)
                .mapToObj(n -> CaseNumber.of("M%06d".formatted(n)).value())
                .toArray(String[]::new);
        database.sql("""
                        with agency as (
                          select code, row_number() over (order by md5(code)) - 1 as place, count(*) over () as agencies
                          from directory_agency where version = (select max(version) from directory_version))
                        insert into work_item (step_id, case_number, process_key, process_instance, definition_id, step_key,
                            stage, role, agency, agency_group, unrouted, opened, due, kind, child, host, origin, form_key)
                        select gen_random_uuid()::text, (:numbers::text[])[1 + n / 3], 'none', 'none', (select min(id_) from act_re_procdef),
                            'userTask_none', (:stages::text[])[1 + n % 5], 'destination.case-manager', agency.code, 'caseworker',
                            false, :now - make_interval(days => 30), :now + make_interval(mins => (n * 37) % 100000 - 10000),
                            'agencyDue', n % 4 = 0, left(agency.code, 2), (:countries::text[])[1 + n % 4], 'none'
                        from generate_series(1, :steps) n
                        join agency on agency.place = n * 7 % agency.agencies
                        """)
                .param("stages", STAGES.toArray(String[]::new))
                .param("countries", COUNTRIES.toArray(String[]::new))
                .param("numbers", numbers)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("steps", steps)
                .update();
    }

    /** Takes away what was inserted: no other test meets steps without an engine behind them. */
    static void remove(JdbcClient database) {
        for (var table : List.of("message", "case_facts")) {
            database.sql("delete from " + table
                            + " where case_number in (select case_number from work_item where process_key = 'none')")
                    .update();
        }
        database.sql("delete from work_item where process_key = 'none'").update();
    }

    void asSystem(Runnable work) {
        ActingParty.asSystem("test", () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private void aCase() {
        var host = one(COUNTRIES);
        var origin = one(COUNTRIES);
        var number = aCase(host, origin, random.nextBoolean());
        for (var agency : AGENCIES) {
            var country = agency.substring(0, 2);
            if (country.equals(host) && random.nextInt(3) > 0 || country.equals(origin) && random.nextInt(3) == 0) {
                part(number, agency, country.equals(host) ? "host" : "origin", random.nextInt(6) == 0);
            }
            if ((country.equals(host) || country.equals(origin)) && random.nextBoolean()) {
                step(number, agency, one(STAGES), one(KINDS), due(), random.nextInt(5) == 0, host, origin);
            }
        }
        if (!host.equals(origin) && random.nextBoolean()) {
            request(number, agencyOf(host), agencyOf(origin), due(), random.nextInt(3) == 0);
        }
    }

    String aCase(String host, String origin, boolean child) {
        var number = CaseNumber.random(random).value();
        var opened = at(-random.nextInt(400));
        database.sql("""
                        insert into case_file (number, opened_by, opened_at, host_country, origin_country, child, way_in)
                        values (?, 'TH-RTP-ATPD', ?, ?, ?, ?, 'detected')
                        """).params(number, opened, host, origin, child).update();
        database.sql("""
                        insert into case_facts (case_number, host, origin, child, opened_by, opened_at)
                        values (?, ?, ?, ?, 'TH-RTP-ATPD', ?)
                        """).params(number, host, origin, child, opened).update();
        return number;
    }

    void part(String number, String agency, String side, boolean left) {
        database.sql("""
                        insert into participation (case_number, agency, side, since, left_at, kind, state)
                        values (?, ?, ?, ?, ?, 'lasting', 'open')
                        """)
                .params(java.util.Arrays.asList(number, agency, side, at(-100), left ? at(-1) : null))
                .update();
    }

    String step(
            String number,
            String agency,
            String stage,
            String kind,
            Instant due,
            boolean paused,
            String host,
            String origin) {
        var id = UUID.randomUUID().toString();
        database.sql("""
                        insert into work_item (step_id, case_number, process_key, process_instance, definition_id, step_key,
                            stage, role, agency, agency_group, unrouted, assignee, opened, due, kind, child, host, origin,
                            form_key, paused)
                        values (?, ?, 'none', 'none', (select min(id_) from act_re_procdef), 'userTask_none', ?, 'destination.case-manager', ?,
                            'caseworker', false, null, ?, ?, ?, (select child from case_facts where case_number = ?), ?, ?,
                            'none', ?)
                        """)
                .params(
                        id,
                        number,
                        stage,
                        agency,
                        at(-30),
                        due.atOffset(ZoneOffset.UTC),
                        kind,
                        number,
                        host,
                        origin,
                        paused)
                .update();
        return id;
    }

    long request(String number, String from, String to, Instant due, boolean answered) {
        return database.sql("""
                        insert into message (case_number, name, from_agency, to_agency, from_country, to_country,
                            from_instance, payload, sent, delivered, answer_due, answered, next_attempt)
                        values (?, '""" + RepatriationProcess.Message.TRACING_REQUESTED + """
                        ', ?, ?, ?, ?, 'none', '{}', ?, ?, ?, ?, ?) returning id
                        """)
                .params(java.util.Arrays.asList(
                        number,
                        from,
                        to,
                        from.substring(0, 2),
                        to.substring(0, 2),
                        at(-20),
                        at(-20),
                        due.atOffset(ZoneOffset.UTC),
                        answered ? at(0) : null,
                        at(-20)))
                .query(Long.class)
                .single();
    }

    private String agencyOf(String country) {
        var ours =
                AGENCIES.stream().filter(agency -> agency.startsWith(country)).toList();
        return one(ours);
    }

    private Instant due() {
        return now.plus(Duration.ofHours(random.nextInt(24 * 40) - 24 * 20)).plusSeconds(1 + random.nextInt(3000));
    }

    private Object at(int days) {
        return now.plus(Duration.ofDays(days))
                .minusSeconds(random.nextInt(3600) + 1)
                .atOffset(ZoneOffset.UTC);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
