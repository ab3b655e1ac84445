package org.homeward.sop.declared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.linked.ParentAndChild;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepAssignment;
import org.homeward.engine.steps.StepDates;
import org.homeward.engine.steps.StepModelPosition;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CaseFacts;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Referral;
import org.homeward.procedures.Safeguard;
import org.homeward.procedures.StepRules;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.AccompanyingProcess;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.LegalMattersProcess;
import org.homeward.shared.procedures.PlaceSearchProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.SeparationProcess;
import org.homeward.shared.procedures.StayProcess;
import org.jspecify.annotations.Nullable;

/** A made-up case with a hand-in of one step: what the product's tables would tell of it. Long, since it draws all of a case. */
final class MadeCase {

    static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    static final CaseNumber NUMBER = CaseNumber.of("0000001");
    static final CaseNumber OTHER = CaseNumber.of("0000002");
    static final StepId STEP = new StepId("me");
    static final StepId OTHER_STEP = new StepId("other");

    /** Steps whose being open means something to others. */
    private static final List<String> OPEN = List.of(
            HomeWarningProcess.Step.RECHECK_RISK,
            HomeWarningProcess.Step.REASSESS_RISK,
            HomeWarningProcess.Step.HEAR_WARNING,
            AgeSettlementProcess.Step.SETTLE_AGE,
            LegalMattersProcess.Step.CLEAR_LEGAL_MATTERS,
            StayProcess.Step.DECIDE_NEXT_STAY,
            ReintegrationProcess.Step.PLAN_SAFETY,
            ReintegrationProcess.Step.REASSESS_SAFETY,
            PlaceSearchProcess.Step.SEARCH_PLACE,
            SeparationProcess.Step.SEPARATE_FROM_ADULTS,
            AccompanyingProcess.Step.SECURE_SAFETY,
            AccompanyingProcess.Step.APPOINT_GUARDIAN);

    /** No form leaves them empty, and the classes of before could not do without them. */
    private static final Set<String> ALWAYS_ANSWERED = Set.of("memberVote", "panelMeetsOn");

    private static final String RETURN = RepatriationProcess.Answer.RETURN_TO_FAMILY;
    private static final AgencyCode HOST = new AgencyCode("TH-NRM");
    private static final AgencyCode HOME = new AgencyCode("KH-MOSVY");

    /** Agencies that give services. */
    static final List<AgencyCode> GIVERS =
            List.of(new AgencyCode("TH-ONE"), new AgencyCode("TH-TWO"), new AgencyCode("TH-NGO"));

    final Random random;
    final Map<CaseNumber, CaseFacts> facts = new HashMap<>();
    final Map<CaseNumber, Map<CaseEvent, String>> events = new HashMap<>();
    final Map<CaseNumber, List<OpenStep>> open = new HashMap<>();
    final Map<StepId, Map<String, Object>> variables = new HashMap<>();
    final Map<String, Object> file = new HashMap<>();
    final Map<String, Instant> answeredAt = new HashMap<>();
    final Map<String, Object> fromOrigin = new HashMap<>();
    final List<Consent> consents = new ArrayList<>();
    final List<Consent> before = new ArrayList<>();
    final List<Consent> endedAt18 = new ArrayList<>();
    final List<FinishedStep> finished = new ArrayList<>();
    final List<ParentAndChild> family = new ArrayList<>();
    final List<Referral> referrals = new ArrayList<>();
    final Set<AgencyCode> barred;
    final Set<AgencyCode> leftOut;
    final Safeguard safeguard;
    final boolean orderedStay;
    final HandedInStep said;
    final OpenStep own;

    MadeCase(StepRules rules, Random random) {
        this.random = random;
        var origin = new CountryCode(oneIn(4) ? "TH" : "KH");
        var corridor = new Corridor(new CountryCode("TH"), origin);
        facts(NUMBER, corridor);
        facts(OTHER, corridor);
        events.put(NUMBER, events());
        said = said(rules);
        file(rules);
        variables.put(STEP, new KnownByProcess(random));
        open.put(
                NUMBER,
                OPEN.stream()
                        .filter(step -> oneIn(10))
                        .map(key -> open("any", key, STEP))
                        .toList());
        consents();
        asked();
        family();
        safeguard = oneIn(2) ? safe() : anySafeguard();
        orderedStay = oneIn(8);
        own = open("any", rules.step(), STEP, any("destination", "origin") + ".case-manager");
        barred = someGivers();
        leftOut = someGivers();
        services();
    }

    /** Services on both sides, with what was said to them. */
    private void services() {
        for (var asked : List.of(AskedConsent.SERVICES, AskedConsent.SERVICES_AT_HOME)) {
            var value = oneIn(3) ? any(ConsentValue.values()) : ConsentValue.Given;
            var expires = oneIn(3) ? NOW.plus(Duration.ofDays(random.nextInt(90) - 45)) : null;
            consents.add(new Consent(
                    90, NUMBER, asked.purpose(), asked.recipient(), value, moment(), expires, null, HOST, null));
        }
        for (int id = 1; id <= 3; id++) {
            var asked = GIVERS.subList(0, random.nextInt(GIVERS.size() + 1));
            referrals.add(new Referral(
                    NUMBER,
                    id,
                    any("health", "legal", "psychosocial"),
                    "OneDay",
                    any("service-health", "service-legal", "service-ngo"),
                    "referralOneDay",
                    any("destination", "origin"),
                    any(Referral.State.values()),
                    HOST,
                    asked.size(),
                    asked,
                    oneIn(4) ? null : any(GIVERS.get(0), GIVERS.get(1))));
        }
    }

    private Set<AgencyCode> someGivers() {
        return GIVERS.stream().filter(agency -> oneIn(4)).collect(Collectors.toSet());
    }

    private void facts(CaseNumber number, Corridor corridor) {
        facts.put(number, new CaseFacts(number, corridor, null, "TH-10", null, random.nextBoolean(), HOST, moment()));
    }

    private HandedInStep said(StepRules rules) {
        var asked = AskedFields.of(rules.step());
        var form = new HashSet<>(asked.keySet());
        form.removeIf(field -> oneIn(12));
        var few = oneIn(3);
        Map<String, Object> data = new HashMap<>();
        asked.forEach((key, field) -> {
            if (ALWAYS_ANSWERED.contains(key)) {
                data.put(key, AskedFields.answer(field, random));
            } else if (few ? oneIn(4) : !oneIn(5)) {
                data.put(key, oneIn(12) ? "" : AskedFields.answer(field, random));
            }
        });
        return new HandedInStep(
                NUMBER, STEP, rules.step(), oneIn(3) ? HOME : HOST, "somebody", NOW, data, Set.copyOf(form));
    }

    /** The answers of this step are in the file; a same answer given again has its former moment. */
    private void file(StepRules rules) {
        rules.reads().stream()
                .filter(part ->
                        Set.of("answers", "newest", "given", "fromOrigin").contains(part.kind()))
                .flatMap(part -> Stream.of(part.of().split(" ")))
                .distinct()
                .sorted()
                .forEach(this::known);
    }

    private void known(String field) {
        var answer = said.answer(field).<Object>map(text -> said.data().get(field));
        answer.or(() -> oneIn(2) ? AskedFields.answer(field, random) : Optional.empty())
                .ifPresent(value -> {
                    file.put(field, value);
                    answeredAt.put(field, answer.isPresent() && !oneIn(4) ? NOW : moment());
                });
        if (oneIn(8)) {
            AskedFields.answer(field, random).ifPresent(value -> fromOrigin.put(field, value));
        }
    }

    private void consents() {
        for (var purpose : Purpose.values()) {
            if (!oneIn(4)) {
                var value = oneIn(4) ? any(ConsentValue.values()) : ConsentValue.Given;
                var expires = oneIn(3) ? NOW.plus(Duration.ofDays(random.nextInt(90) - 5)) : null;
                consents.add(new Consent(
                        purpose.ordinal(),
                        NUMBER,
                        purpose,
                        "origin.focal-point",
                        value,
                        moment(),
                        expires,
                        null,
                        HOST,
                        null));
            }
        }
    }

    /** The newest consent to the return was given in this step. */
    MadeCase returnAskedIn(String step) {
        var id = new StepId("asked");
        finished.add(new FinishedStep(
                id,
                NUMBER,
                new StepModelPosition("any", "instance", "definition", step),
                Stage.values()[0],
                HOST,
                moment(),
                null,
                moment(),
                null,
                "done"));
        consents.replaceAll(consent -> consent.purpose() == Purpose.Return
                ? new Consent(
                        consent.id(),
                        NUMBER,
                        consent.purpose(),
                        consent.recipient(),
                        consent.value(),
                        consent.at(),
                        consent.expires(),
                        null,
                        HOST,
                        id)
                : consent);
        return this;
    }

    /** How what the steps ask for stood before, and what of it ended at 18. */
    private void asked() {
        new TreeMap<>(AskedConsent.fields("")).values().forEach(asked -> {
            if (!oneIn(4)) {
                before.add(consent(asked, oneIn(3) ? any(ConsentValue.values()) : ConsentValue.Given));
            }
            while (!oneIn(4)) {
                endedAt18.add(consent(asked, ConsentValue.EndedAt18));
            }
        });
    }

    private Consent consent(AskedConsent asked, ConsentValue value) {
        var expires = !oneIn(4) ? NOW.plus(Duration.ofDays(random.nextInt(60) - 5)) : null;
        return new Consent(
                random.nextInt(1_000),
                NUMBER,
                asked.purpose(),
                asked.recipient(),
                value,
                moment(),
                expires,
                null,
                HOST,
                null);
    }

    private void family() {
        if (oneIn(3)) {
            var child = random.nextBoolean();
            family.add(
                    child ? new ParentAndChild(OTHER, NUMBER, oneIn(4)) : new ParentAndChild(NUMBER, OTHER, oneIn(4)));
            var left = new EnumMap<CaseEvent, String>(CaseEvent.class);
            if (oneIn(5)) {
                left.put(any(CaseEvent.handedOver, CaseEvent.arrivalReceipted), "2026-01-01");
            }
            events.put(OTHER, left);
            var process = any("handover", "handover", "domesticReturn");
            var step = any(
                    HandoverProcess.Step.HAND_OVER,
                    DomesticReturnProcess.Step.CHECK_DEPARTURE,
                    DomesticReturnProcess.Step.BRING_HOME);
            open.put(OTHER, oneIn(4) ? List.of() : List.of(open(process, step, OTHER_STEP)));
            variables.put(OTHER_STEP, oneIn(2) ? variables.get(STEP) : new KnownByProcess(random));
        }
    }

    private OpenStep open(String process, String key, StepId id) {
        return open(process, key, id, "destination.case-manager");
    }

    private OpenStep open(String process, String key, StepId id, String role) {
        return new OpenStep(
                id,
                NUMBER,
                new StepModelPosition(process, "instance", "definition", key),
                Stage.values()[0],
                new StepAssignment(HOST, "caseworker", null, false, SideRole.of(role)),
                new StepDates(moment(), null, null, null, "agencyDue", false),
                false,
                facts.get(NUMBER).corridor(),
                "form");
    }

    private Map<CaseEvent, String> events() {
        var happened = new EnumMap<CaseEvent, String>(CaseEvent.class);
        for (var event : CaseEvent.values()) {
            if (oneIn(2)) {
                happened.put(
                        event,
                        oneIn(2) ? moment().toString() : moment().toString().substring(0, 10));
            }
        }
        return happened;
    }

    private Safeguard safe() {
        var past = NOW.minus(Duration.ofDays(1_000));
        return new Safeguard(past, null, moment(), moment(), null, RETURN, moment(), moment());
    }

    private Safeguard anySafeguard() {
        var decided = oneIn(3) ? null : any(RETURN, RepatriationProcess.Answer.RETURN_TO_ALT_CARE, "stayHere");
        return new Safeguard(
                momentOrNone(),
                oneIn(3) ? LocalDate.parse(any("2026-03-01", "2026-03-02", "2027-01-01")) : null,
                momentOrNone(),
                momentOrNone(),
                momentOrNone(),
                decided,
                decided == null ? null : moment(),
                momentOrNone());
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    @SafeVarargs
    final <T> T any(T... some) {
        return some[random.nextInt(some.length)];
    }

    private Instant moment() {
        return NOW.minus(Duration.ofHours(random.nextInt(3_000)));
    }

    private @Nullable Instant momentOrNone() {
        return oneIn(3) ? null : moment();
    }

    @Override
    public String toString() {
        return said.data() + " of " + said.form() + " in " + facts.get(NUMBER) + ", process " + variables.get(STEP)
                + ", file "
                + file + " " + fromOrigin + ", " + safeguard + ", family " + family
                + ", services " + referrals + ", barred " + barred + ", left out " + leftOut;
    }
}
