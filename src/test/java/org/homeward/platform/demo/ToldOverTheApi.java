package org.homeward.platform.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.JsonText;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells one case's story over the API and remembers which hand-ins were acknowledged. */
public final class ToldOverTheApi {

    private static final JsonMapper JSON = JsonText.MAPPER;
    private static final int LOOKS = 100;
    private static final ZoneId HOST = ZoneId.of("Asia/Bangkok");

    /** Somebody is at it, or the database is away. */
    private static final Set<Integer> ANOTHER_TIME = Set.of(409, 503);

    /** So often it is looked for a next step before time passes. */
    private static final int QUIET_LOOKS = 10;

    private RunningProgram program;
    private final StoryPerson person;
    private final DemoAnswers answers = new DemoAnswers();
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> turns = new HashMap<>();
    private String number = "";
    private @Nullable String pause;
    private Map<String, Object> opening = Map.of();
    private boolean former;
    private boolean over;
    private volatile boolean stopped;
    private boolean clockHeld;
    private volatile boolean quiet;
    private volatile long slowest;

    public ToldOverTheApi(RunningProgram program, int person) {
        this.program = program;
        this.person = new StoryPerson(person, StoryBook.usual(), false);
    }

    /** Goes on with the usual story in a case that is there. */
    public ToldOverTheApi(RunningProgram program, int person, String number) {
        this(program, person);
        this.number = number;
        this.former = true;
    }

    List<String> acknowledged() {
        return acknowledged;
    }

    public boolean isOver() {
        return over;
    }

    /** Tells on at another node. */
    void goesOnAt(RunningProgram other) {
        program = other;
        stopped = false;
        slowest = 0;
    }

    /** Milliseconds of the slowest hand-in that was acknowledged since {@link #goesOnAt}; 0 if none was. */
    long slowestHandIn() {
        return slowest;
    }

    /** Whether it stops where only time would go on, since others stand in the middle of what has its days. */
    void holdsTheClock(boolean held) {
        clockHeld = held;
        quiet = false;
    }

    /** Whether it stopped there. */
    boolean isQuiet() {
        return quiet;
    }

    /** Ends {@link #tell()} after the step that is being told. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Tells on until the end, until it is stopped, or until the program is gone or can't answer. */
    public void tell() {
        tell(Integer.MAX_VALUE);
    }

    /** Tells this many steps more, or as {@link #tell()}. */
    public void tell(int steps) {
        try {
            if (number.isEmpty()) {
                open();
            }
            for (int told = 0; told < steps && !over && !stopped; told++) {
                goOn();
            }
        } catch (IOException gone) {
            // the program was killed
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void open() throws IOException, InterruptedException {
        if (opening.isEmpty()) {
            var found = now().minusSeconds(3600);
            opening = Map.of("data", answers.of("intake", person, found, Map.of()));
        }
        number = sent(StoryBook.opener(person.scenario()), "/cases", opening, "case-" + opening.hashCode())
                .path("number")
                .asString();
    }

    private void goOn() throws IOException, InterruptedException {
        for (int look = 0; look < LOOKS && !stopped; look++) {
            var open = open(number);
            var days = open.isPresent() ? daysAhead(open.get()) : 0;
            if (days > 0 && clockHeld) {
                quiet = true;
                stopped = true;
                return;
            }
            if (days > 0) {
                sent("operator", "/demo/clock", Map.of("advance", "P" + days + "D"), "");
            } else if (open.isPresent()) {
                handIn(open.get());
                return;
            }
            if (!one("select ended_how from homeward.case_facts where case_number = ?", number)
                    .isEmpty()) {
                over = true;
                return;
            }
            if (pause != null && look == QUIET_LOOKS && clockHeld) {
                quiet = true;
                stopped = true;
                return;
            }
            if (pause != null && look == QUIET_LOOKS) {
                sent("operator", "/demo/clock", Map.of("advance", pause), "");
            }
            RunningProgram.pause();
        }
        if (!stopped) {
            throw new IllegalStateException("No step opens");
        }
    }

    /** Nobody is handed over before the day that was announced. */
    private long daysAhead(Open step) throws IOException, InterruptedException {
        if (!step.key().equals(HandoverProcess.Step.HAND_OVER)) {
            return 0;
        }
        var announced = one("""
                select variable.text_ from engine.act_ru_variable variable
                join engine.act_ru_task task using (proc_inst_id_)
                where variable.name_ = ? and task.id_ = ?
                """, HandoverProcess.Variable.PLANNED_HANDOVER, step.id());
        return announced.isEmpty()
                ? 0
                : ChronoUnit.DAYS.between(now().atZone(HOST).toLocalDate(), LocalDate.parse(announced));
    }

    private Instant now() throws IOException, InterruptedException {
        return Instant.parse(sent("operator", "/demo/clock", Map.of("advance", "PT1M"), "")
                .path("now")
                .asString());
    }

    private void handIn(Open step) throws IOException, InterruptedException {
        var told =
                "select count(*) from homeward.finished_step where how = 'done' and case_number = ? and step_key = ?";
        var time = Integer.parseInt(one(told, number, step.key()));
        var data = new HashMap<>(answers.of(
                step.form(),
                person,
                now(),
                person.scenario().changes(step.key(), time),
                new AgencyCode(step.agency()).country().value()));
        if (step.key().equals(HandoverProcess.Step.SEND_NOTICE)) {
            // days may have passed since the approval: then the other side is asked
            data.put("shorterNoticeAsked", "yes");
            data.put("shorterNoticeReason", "Days have passed");
        }
        if (step.key().equals(ReturnWishProcess.Step.ASK_CONSENTS)) {
            // the others' months pass in this case too: a consent that ends in them would end the return
            data.remove("consentExpiresOn");
        }
        if (former) {
            data.keySet().retainAll(asked(step));
        }
        var account = DemoStoryStaff.of(
                new AgencyCode(step.agency()), step.group(), turns.merge(step.agency(), 1, Integer::sum));
        var began = System.nanoTime();
        sent(account, "/tasks/" + step.id() + "/hand-in", Map.of("data", data), "");
        slowest = Math.max(slowest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        acknowledged.add(step.id());
        pause = StoryBook.pause(step.key()) == null ? pause : StoryBook.pause(step.key());
    }

    /** The fields of the step's form: a case of a former version keeps its forms. */
    private Set<String> asked(Open step) throws IOException, InterruptedException {
        var account = DemoStoryStaff.of(new AgencyCode(step.agency()), step.group(), 0);
        var form = program.send(account, "GET", "/tasks/" + step.id() + "/form", null);
        return Set.copyOf(JSON.readTree(form.body()).findValuesAsString("key"));
    }

    private record Open(String id, String key, String agency, String group, String form) {}

    private Optional<Open> open(String number) throws IOException {
        try (var database = program.database();
                var query = database.prepareStatement("""
                        select step_id, step_key, agency, agency_group, form_key
                        from homeward.work_item where case_number = ?
                        """)) {
            query.setString(1, number);
            var all = new ArrayList<Open>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    all.add(new Open(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                }
            }
            return all.stream().min(Comparator.comparingInt(step -> StoryBook.rank(step.key())));
        } catch (SQLException gone) {
            throw new IOException(gone);
        }
    }

    private String one(String sql, String... values) throws IOException {
        try (var database = program.database();
                var query = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (var row = query.executeQuery()) {
                return row.next() && row.getString(1) != null ? row.getString(1) : "";
            }
        } catch (SQLException gone) {
            throw new IOException(gone);
        }
    }

    private JsonNode sent(String account, String path, Map<String, Object> body, String key)
            throws IOException, InterruptedException {
        var answer = program.send(account, "POST", path, JSON.writeValueAsString(body), key);
        if (ANOTHER_TIME.contains(answer.statusCode())) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
