package org.homeward.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.homeward.shared.StepId;
import org.homeward.shared.WrongContent.FieldProblem;
import org.homeward.shared.procedures.RepatriationProcess;
import org.jspecify.annotations.Nullable;

/** A case as a value, for tests of declarations: an adult on the way from Thailand to Cambodia, for whom nothing is in the way. */
public final class ACase implements World {

    public static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    public static final String TODAY = "2026-03-02";
    public static final AgencyCode HOST = new AgencyCode("TH-NRM");
    public static final AgencyCode HOME = new AgencyCode("KH-MOSVY");

    /** All that a child needs before it travels. */
    public static final Safeguard SAFE = new Safeguard(
            Instant.parse("2025-01-01T00:00:00Z"),
            null,
            Instant.parse("2025-02-01T00:00:00Z"),
            Instant.parse("2025-02-02T00:00:00Z"),
            null,
            RepatriationProcess.Answer.RETURN_TO_FAMILY,
            Instant.parse("2025-03-01T00:00:00Z"),
            Instant.parse("2026-02-01T00:00:00Z"));

    private final Map<CasePart<?>, Object> parts = new HashMap<>();
    private final Map<String, Object> known = new HashMap<>();
    private final Map<String, Object> answers = new HashMap<>();
    private final List<String> open = new ArrayList<>();
    private final List<Consent> consents = new ArrayList<>();
    private final Set<String> unasked = new HashSet<>();
    private final Map<String, LocalDate> lastDays = new HashMap<>();
    private final Map<String, List<Row>> tables = new HashMap<>();
    private @Nullable Boolean passable = true;
    private boolean child;
    private String origin = "KH";
    private AgencyCode by = HOST;

    private ACase() {}

    public static ACase ofAdult() {
        return new ACase();
    }

    /** A child with all its safeguards. */
    public static ACase ofChild() {
        var made = new ACase();
        made.child = true;
        return made.with(CasePart.SAFEGUARDS, SAFE);
    }

    public ACase withinOneCountry() {
        origin = "TH";
        return this;
    }

    public ACase handedInBy(AgencyCode agency) {
        by = agency;
        return this;
    }

    public <T> ACase with(CasePart<T> part, T value) {
        parts.put(part, value);
        return this;
    }

    /** The process knows it. */
    public ACase knowing(String variable, Object value) {
        known.put(variable, value);
        return this;
    }

    public ACase open(String step) {
        open.add(step);
        return this;
    }

    public ACase agreed(Purpose purpose, ConsentValue value, String at, @Nullable String expires) {
        consents.add(new Consent(
                consents.size(),
                CaseNumber.NOBODYS,
                purpose,
                "origin.focal-point",
                value,
                Instant.parse(at),
                expires == null ? null : Instant.parse(expires),
                null,
                HOST,
                null));
        return this;
    }

    public ACase agreed(Purpose purpose) {
        return agreed(purpose, ConsentValue.Given, "2026-02-20T03:00:00Z", null);
    }

    /** A row of the deadlines allows that last day, whatever it counts from. */
    public ACase lastDay(String row, String day) {
        lastDays.put(row, LocalDate.parse(day));
        return this;
    }

    public ACase table(String table, Map<String, Object> outputs) {
        tables.put(table, List.of(new Row(outputs, "source")));
        return this;
    }

    /** Whether people are let over the crossing; null where no source tells. */
    public ACase crossing(@Nullable Boolean open) {
        passable = open;
        return this;
    }

    /** What is answered in the step. */
    public ACase said(String field, Object answer) {
        answers.put(field, answer);
        return this;
    }

    /** An older form that doesn't ask the field. */
    public ACase unasked(String field) {
        unasked.add(field);
        return this;
    }

    public Outcome in(StepRules rules) {
        return rules.of(state(), step(rules));
    }

    /** The message keys of what refuses the step, each behind its field. */
    public List<String> refusals(StepRules rules) {
        return in(rules).problems().stream().map(ACase::written).toList();
    }

    /** The value that the step gives the variable; it isn't refused. */
    public @Nullable Object sets(StepRules rules, String variable) {
        return done(rules).variables().get(variable);
    }

    /** What the step does beside setting variables; it isn't refused. */
    public List<Effect> does(StepRules rules) {
        return done(rules).others().toList();
    }

    private Effects done(StepRules rules) {
        var outcome = in(rules);
        if (outcome.refused()) {
            throw new AssertionError("refused: " + outcome.problems());
        }
        return outcome.effects();
    }

    private static String written(FieldProblem problem) {
        return problem.field() + " " + problem.messageKey();
    }

    private HandedIn step(StepRules rules) {
        var form = new HashSet<>(rules.asked());
        form.addAll(answers.keySet());
        form.removeAll(unasked);
        return new HandedIn(CaseNumber.NOBODYS, new StepId("step"), rules.step(), by, "somebody", NOW, answers, form);
    }

    private CaseState state() {
        var facts = new CaseFacts(
                CaseNumber.NOBODYS,
                new Corridor(new CountryCode("TH"), new CountryCode(origin)),
                null,
                null,
                null,
                child,
                HOST,
                Instant.EPOCH);
        return CaseState.of(facts, this, this::part);
    }

    private Object part(CasePart<?> part) {
        if (part.equals(CasePart.PROCESS)) {
            return known;
        }
        if (part.equals(CasePart.OPEN_STEPS)) {
            return open.stream()
                    .map(step -> new CasePart.Open(new StepId("open"), "any", step))
                    .toList();
        }
        if (part.equals(CasePart.CONSENTS)) {
            return consents;
        }
        return parts.getOrDefault(part, part.none());
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public ZoneId zone(CountryCode country) {
        return ZoneId.of("Asia/Bangkok");
    }

    @Override
    public boolean hasTable(String table) {
        return tables.containsKey(table);
    }

    @Override
    public List<Row> rows(String table, Map<String, Object> inputs) {
        return tables.getOrDefault(table, List.of());
    }

    @Override
    public Optional<LocalDate> lastDay(String row, CountryCode country, LocalDate from) {
        return Optional.ofNullable(lastDays.get(row));
    }

    @Override
    public int amount(String row, CountryCode country) {
        return 7;
    }

    @Override
    public Set<String> handoverPoints(LocalDate day) {
        return Set.of("poipet");
    }

    @Override
    public Optional<Boolean> isPassable(String crossing, LocalDate day) {
        return Optional.ofNullable(passable);
    }

    @Override
    public List<AgencyCode> holders(SideRole role) {
        return List.of();
    }

    @Override
    public Signs signs(Collection<String> codes) {
        return new Signs(0, 0, 0, 0);
    }
}
