package org.homeward.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.directory.RuleNumbers;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.SideRole;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.RepatriationProcess;
import org.jspecify.annotations.Nullable;

/** A case and a hand-in as values, for the tests of declarations: an adult's from Cambodia in Thailand, of whom
 * nothing is known yet. */
public final class ValueCase {

    public static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    public static final Instant EARLIER = Instant.parse("2026-01-05T03:00:00Z");
    public static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    public static final CaseNumber NUMBER = CaseNumber.NOBODYS;
    public static final AgencyCode HOST = new AgencyCode("TH-NRM");
    public static final AgencyCode HOME = new AgencyCode("KH-MOSVY");
    public static final StepId STEP = new StepId("step");

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
    private final Map<String, Object> data = new HashMap<>();
    private final Set<String> unasked = new HashSet<>();
    private final CaseEnvironment world = mock(CaseEnvironment.class);
    private final boolean child;
    private CountryCode origin = HOME.country();
    private AgencyCode by = HOST;

    private ValueCase(boolean child) {
        this.child = child;
        when(world.now()).thenReturn(NOW);
        when(world.zone(any())).thenReturn(ZoneId.of("Asia/Bangkok"));
        when(world.today(any())).thenCallRealMethod();
        when(world.amount(any(), any())).thenReturn(7);
        when(world.number(any(), any()))
                .thenAnswer(asked -> new RuleNumbers().of(asked.getArgument(0), asked.getArgument(1), TODAY));
        when(world.handoverPoints(any())).thenReturn(Set.of("poipet"));
        crossing(true);
    }

    public static ValueCase adult() {
        return new ValueCase(false);
    }

    public static ValueCase child() {
        return new ValueCase(true);
    }

    /** A child with all that it needs before it travels. */
    public static ValueCase safeChild() {
        return child().with(CasePart.SAFEGUARDS, SAFE);
    }

    /** What was said to a consent some weeks ago. */
    public static Consent consent(long id, AskedConsent asked, ConsentValue value) {
        return new Consent(id, NUMBER, asked.purpose(), asked.recipient(), value, EARLIER, null, null, HOST, null);
    }

    public <T> ValueCase with(CasePart<T> part, T value) {
        parts.put(part, value);
        return this;
    }

    public ValueCase open(String... steps) {
        return with(
                CasePart.OPEN_STEPS,
                Stream.concat(
                                part(CasePart.OPEN_STEPS).stream(),
                                Arrays.stream(steps).map(step -> new CasePart.Open(STEP, "process", step)))
                        .toList());
    }

    public ValueCase withinOneCountry() {
        origin = HOST.country();
        return this;
    }

    public ValueCase agreed(Purpose purpose) {
        return agreed(purpose, ConsentValue.Given, "2026-02-20T03:00:00Z", null);
    }

    public ValueCase agreed(Purpose purpose, ConsentValue value, String at, @Nullable String expires) {
        var all = new ArrayList<>(part(CasePart.CONSENTS));
        var end = expires == null ? null : Instant.parse(expires);
        all.add(new Consent(
                all.size(), NUMBER, purpose, "origin.focal-point", value, Instant.parse(at), end, null, HOST, null));
        return with(CasePart.CONSENTS, all);
    }

    /** The step's process knows it. */
    public ValueCase knows(String variable, Object value) {
        var known = new HashMap<>(part(CasePart.PROCESS));
        known.put(variable, value);
        return with(CasePart.PROCESS, known);
    }

    public ValueCase happened(CaseEvent event) {
        var events = new HashMap<>(part(CasePart.EVENTS));
        events.put(event, NOW.toString());
        return with(CasePart.EVENTS, events);
    }

    /** @param row what fires with these inputs; empty if none does */
    public ValueCase table(String key, Function<Map<String, Object>, Optional<Map<String, Object>>> row) {
        when(world.rows(eq(key), anyMap())).thenAnswer(asked -> row.apply(asked.getArgument(1)).stream()
                .map(outputs -> new CaseEnvironment.Row(outputs, ""))
                .toList());
        return this;
    }

    /** What a decision table says of anything, each with the source that says so. */
    public ValueCase rows(String key, CaseEnvironment.Row... rows) {
        when(world.rows(eq(key), anyMap())).thenReturn(List.of(rows));
        return this;
    }

    /** What the table, which is there, says of anything. */
    public ValueCase table(String key, Map<String, Object> outputs) {
        when(world.hasTable(key)).thenReturn(true);
        return rows(key, new CaseEnvironment.Row(outputs, "source"));
    }

    /** A row of the deadlines allows that last day, whatever it counts from. */
    public ValueCase lastDay(String row, String day) {
        when(world.lastDay(eq(row), any(), any())).thenReturn(Optional.of(LocalDate.parse(day)));
        return this;
    }

    /** Whether people are let over the crossing; null where no source tells. */
    public ValueCase crossing(@Nullable Boolean open) {
        when(world.isPassable(any(), any())).thenReturn(Optional.ofNullable(open));
        return this;
    }

    /** What these signs amount to. */
    public ValueCase signs(List<String> codes, CaseEnvironment.Signs amount) {
        when(world.signs(codes)).thenReturn(amount);
        return this;
    }

    /** The row of the deadlines allows so many days, or asks for so many before a day. */
    public ValueCase deadline(String row, int days) {
        when(world.lastDay(eq(row), any(), any()))
                .thenAnswer(asked -> Optional.of(asked.<LocalDate>getArgument(2).plusDays(days)));
        when(world.amount(eq(row), any())).thenReturn(days);
        return this;
    }

    /** Who holds the role in the directory, then those whom it names as the second, third to ask. */
    public ValueCase holders(String role, AgencyCode... agencies) {
        when(world.holders(SideRole.of(role))).thenReturn(List.of(agencies));
        return this;
    }

    public ValueCase says(String field, Object answer) {
        data.put(field, answer);
        return this;
    }

    /** The form, an older one, doesn't have the field. */
    public ValueCase withoutField(String field) {
        unasked.add(field);
        return this;
    }

    public ValueCase by(AgencyCode agency) {
        by = agency;
        return this;
    }

    public HandInOutcome of(StepRules rules) {
        return rules.of(state(), said(rules));
    }

    /** The answers that are taken. */
    public Map<String, Object> taken(StepRules rules) {
        return rules.taken(state(), said(rules)).data();
    }

    /** What follows; it isn't refused. */
    public Effects effects(StepRules rules) {
        var outcome = of(rules);
        assertThat(outcome.problems()).isEmpty();
        return outcome.effects();
    }

    /** The value that the step gives the variable; it isn't refused. */
    public @Nullable Object sets(StepRules rules, String variable) {
        return effects(rules).variables().get(variable);
    }

    /** What the step does beside setting variables; it isn't refused. */
    public List<Effect> does(StepRules rules) {
        return effects(rules).others().toList();
    }

    /** What refuses the step: each field with the key of its message. */
    public List<String> refusedBy(StepRules rules) {
        return problems(rules).stream()
                .map(problem -> problem.field() + " " + problem.messageKey())
                .toList();
    }

    public List<FieldProblem> problems(StepRules rules) {
        return of(rules).problems();
    }

    /** All that refuses the step, without what would follow. */
    public List<FieldProblem> refusals(StepRules rules) {
        var known = state().only(rules.reads());
        var said = said(rules);
        return rules.insists().stream()
                .filter(insists -> insists.is().test(known, said))
                .flatMap(insists -> insists.what().problems(known, said).stream())
                .toList();
    }

    public CaseState state() {
        var corridor = new Corridor(HOST.country(), origin);
        var facts = new CaseFacts(NUMBER, corridor, null, "TH-10", null, child, HOST, NOW);
        return CaseState.of(facts, world, this::part);
    }

    @SuppressWarnings("unchecked")
    private <T> T part(CasePart<T> part) {
        return (T) parts.getOrDefault(part, part.none());
    }

    private HandedInStep said(StepRules rules) {
        var form = new HashSet<>(rules.asked());
        form.addAll(data.keySet());
        form.removeAll(unasked);
        return new HandedInStep(NUMBER, STEP, rules.step(), by, "somebody", NOW, data, form);
    }
}
