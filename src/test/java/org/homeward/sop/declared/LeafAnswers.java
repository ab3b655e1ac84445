package org.homeward.sop.declared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Participation;
import org.homeward.casefile.RowPolicyContext;
import org.homeward.casefile.barred.BarredOffices;
import org.homeward.casefile.keys.CasePseudonyms;
import org.homeward.casefile.limits.RecipientLimits;
import org.homeward.casefile.linked.ParentsAndChildren;
import org.homeward.channel.Messages;
import org.homeward.deadlines.AnswerDateLimits;
import org.homeward.deadlines.PauseTable;
import org.homeward.directory.Agency;
import org.homeward.directory.BorderCrossingState;
import org.homeward.directory.CorridorRow;
import org.homeward.directory.Directory;
import org.homeward.directory.HandoverPoint;
import org.homeward.directory.OfficeHours;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.MessageCorrelation;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.StepOperations;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CaseFacts;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.Seat;
import org.homeward.procedures.Summons;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.AccompanyingProcess;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.sop.children.FoundChildEffects;
import org.homeward.sop.children.Safeguards;
import org.homeward.sop.panel.SomePanels;
import org.jspecify.annotations.Nullable;

/** What the classes that read tables answer for a made-up case; one line for each method that a step may call. */
final class LeafAnswers {

    static final Set<Class<?>> READING = Set.of(
            BarredOffices.class,
            CaseEvents.class,
            CaseFactsRecords.class,
            CaseFiles.class,
            CasePseudonyms.class,
            Clock.class,
            Consents.class,
            AnswerDateLimits.class,
            Decisions.class,
            Directory.class,
            FinishedSteps.class,
            FoundChildEffects.class,
            ParentsAndChildren.class,
            Participation.class,
            PauseTable.class,
            Messages.class,
            MessageCorrelation.class,
            RecipientLimits.class,
            RowPolicyContext.class,
            Safeguards.class,
            StepOperations.class,
            TodayInCountry.class,
            WorkItems.class);

    /** Those that are seen in their own package alone. */
    static final Set<String> HIDDEN = Set.of("org.homeward.sop.panel.Panels", "org.homeward.sop.services.Referrals");

    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
    private static final LocalDate TODAY = LocalDate.ofInstant(MadeCase.NOW, ZONE);

    private static final OfficeHours HOURS = new OfficeHours(
            new CountryCode("KH"),
            null,
            Set.of(),
            LocalTime.of(8, 0),
            LocalTime.of(17, 0),
            ZONE,
            LocalDate.EPOCH,
            null,
            "source");

    private static final Set<Object> ALWAYS_THERE = Set.of(
            Decision.LIMIT_THAT_APPLIES,
            Decision.NEXT_SEARCH_REACH,
            Decision.SCREENING_RESULT,
            Decision.SERVICE_ROUTING,
            Decision.VISIT_SCHEDULE);

    /** Each by its class, its name and how many arguments it has. */
    private static final Map<String, Answer> ANSWERS = Map.ofEntries(
            Map.entry("BarredOffices.bars2", (made, asked) -> made.barred.contains((AgencyCode) asked[1])),
            Map.entry("BarredOffices.open1", (made, asked) ->
                    (Predicate<AgencyCode>) agency -> !made.barred.contains(agency)),
            Map.entry("CaseEvents.all1", (made, asked) -> made.events.get(asked[0])),
            Map.entry(
                    "CaseEvents.of2",
                    (made, asked) ->
                            Optional.ofNullable(made.events.get(asked[0]).get((CaseEvent) asked[1]))),
            Map.entry("CaseFactsRecords.of1", (made, asked) -> made.facts.get(asked[0])),
            Map.entry("CaseFiles.given2", LeafAnswers::given),
            Map.entry("CaseFiles.values2", LeafAnswers::values),
            Map.entry("CaseFiles.value2", (made, asked) -> Optional.ofNullable(made.file.get(asked[1]))),
            Map.entry("CaseFiles.valueFrom3", (made, asked) -> Optional.ofNullable(made.fromOrigin.get(asked[2]))),
            Map.entry("CasePseudonyms.of2", (made, asked) -> "mark of " + asked[1]),
            Map.entry(
                    "CaseModelVersions.goesBy3",
                    (made, asked) -> made.facts.get(MadeCase.NUMBER).openedAt().getEpochSecond() / 3_600 % 3 > 0),
            Map.entry("Clock.instant0", (made, asked) -> MadeCase.NOW),
            Map.entry("Consents.answer3", LeafAnswers::answer),
            Map.entry("Consents.before2", (made, asked) -> List.copyOf(made.before)),
            Map.entry("Consents.endedAt181", (made, asked) -> List.copyOf(made.endedAt18)),
            Map.entry("Consents.given1", (made, asked) -> made.consents.stream()
                    .filter(consent -> consent.stands(MadeCase.NOW))
                    .toList()),
            Map.entry("Consents.given2", (made, asked) -> made.consents.stream()
                    .anyMatch(consent -> consent.stands(MadeCase.NOW) && consent.purpose() == asked[1])),
            Map.entry("Consents.isOpen2", (made, asked) -> made.consents.stream()
                    .anyMatch(consent -> consent.purpose() == asked[1]
                            && (consent.value() == ConsentValue.EndedAt18
                                    || consent.value() == ConsentValue.NotAsked))),
            Map.entry("Consents.standing1", (made, asked) -> List.copyOf(made.consents)),
            Map.entry("AnswerDateLimits.amount3", (made, asked) -> asked[1].toString()
                    .length()),
            Map.entry("AnswerDateLimits.last4", LeafAnswers::lastDay),
            Map.entry("Decisions.evaluate3", LeafAnswers::rows),
            Map.entry(
                    "Decisions.isThere2",
                    (made, asked) -> !made.facts.get(MadeCase.NUMBER).child() || ALWAYS_THERE.contains(asked[1])),
            Map.entry("Directory.allAgencies0", (made, asked) -> MadeCase.GIVERS.stream()
                    .map(code -> new Agency(
                            code,
                            code.country(),
                            Set.of(),
                            Map.of(),
                            null,
                            "",
                            "",
                            "",
                            LocalDate.EPOCH,
                            null,
                            "source"))
                    .toList()),
            Map.entry(
                    "Directory.holdersInTurn3",
                    (made, asked) ->
                            MadeCase.GIVERS.subList(0, asked[0].toString().length() % 4)),
            Map.entry("Directory.corridor2", (made, asked) -> Optional.of(corridor(made.facts.get(MadeCase.NUMBER)))),
            Map.entry(
                    "Directory.crossing2",
                    (made, asked) ->
                            BorderCrossingState.values()[Math.abs(asked[1].hashCode() + asked[0].hashCode()) % 3]),
            Map.entry("Directory.officeHours1", (made, asked) -> HOURS),
            Map.entry("FinishedSteps.ofCase1", (made, asked) -> List.copyOf(made.finished)),
            Map.entry("FoundChildEffects.lacksGuardian1", LeafAnswers::lacksGuardian),
            Map.entry(
                    "Panels.newest2",
                    (made, asked) -> SomePanels.newest(!made.orderedStay, made.consents.size() % 5 == 0)),
            Map.entry("Panels.held1", (made, asked) -> panel(made)),
            Map.entry("Panels.required1", LeafAnswers::voted),
            Map.entry("ParentsAndChildren.hold1", (made, asked) -> List.copyOf(made.family)),
            Map.entry(
                    "Participation.sideOfPerson1",
                    (made, asked) -> made.facts.get(MadeCase.NUMBER).child() ? "origin" : "destination"),
            Map.entry("Messages.isUnderWay2", (made, asked) -> made.orderedStay),
            Map.entry("PauseTable.isOrderedToStay3", (made, asked) -> made.orderedStay),
            Map.entry(
                    "MessageCorrelation.isAwaited2",
                    (made, asked) -> made.facts.get(MadeCase.NUMBER).openedAt().getEpochSecond() / 3_600 % 3 > 0),
            Map.entry("RecipientLimits.allows2", (made, asked) ->
                    (Predicate<AgencyCode>) agency -> !made.leftOut.contains(agency)),
            Map.entry("Referrals.all1", (made, asked) -> List.copyOf(made.referrals)),
            Map.entry("Referrals.required2", (made, asked) -> made.referrals.get((int) asked[1] - 1)),
            Map.entry(
                    "MessageCorrelation.isAwaited3",
                    (made, asked) -> made.facts.get(MadeCase.NUMBER).openedAt().getEpochSecond() / 3_600 % 3 > 0),
            Map.entry("RowPolicyContext.asSystem2", (made, asked) -> ((Supplier<?>) asked[1]).get()),
            Map.entry("Safeguards.of1", (made, asked) -> made.safeguard),
            Map.entry("StepOperations.required1", (made, asked) -> made.own),
            Map.entry("StepOperations.variables1", (made, asked) -> made.variables.get((StepId) asked[0])),
            Map.entry(
                    "TaskRouting.holderOf3",
                    (made, asked) -> new TaskRouting.Routed(
                            new AgencyCode(asked[1].toString().contains("origin") ? "KH-FOCAL" : "TH-FOCAL"),
                            "caseworker",
                            false)),
            Map.entry("TodayInCountry.at2", (made, asked) -> LocalDate.ofInstant((Instant) asked[0], ZONE)),
            Map.entry("TodayInCountry.in1", (made, asked) -> TODAY),
            Map.entry(
                    "TodayInCountry.isOver2",
                    (made, asked) -> asked[0] != null
                            && LocalDate.parse(asked[0].toString().substring(0, 10))
                                    .isBefore(TODAY)),
            Map.entry("TodayInCountry.zone1", (made, asked) -> ZONE),
            Map.entry("WorkItems.find1", (made, asked) -> Optional.of(made.own)),
            Map.entry("WorkItems.ofCase1", (made, asked) -> made.open.getOrDefault((CaseNumber) asked[0], List.of())));

    private LeafAnswers() {}

    /** Empty if the method doesn't read. */
    static Optional<Answer> of(Class<?> type, String method, int arguments) {
        return Optional.ofNullable(ANSWERS.get(type.getSimpleName() + "." + method + arguments));
    }

    private static Object given(MadeCase made, @Nullable Object[] asked) {
        var field = ((List<?>) asked[1]).get(0).toString();
        return made.answeredAt.containsKey(field)
                ? Map.of(
                        field,
                        new CaseFiles.Given(new AgencyCode("TH-NRM"), made.answeredAt.get(field), step(made, field)))
                : Map.of();
    }

    /** An answer of now is this step's. */
    private static @Nullable StepId step(MadeCase made, String field) {
        return MadeCase.NOW.equals(made.answeredAt.get(field)) ? MadeCase.STEP : null;
    }

    private static Object values(MadeCase made, @Nullable Object[] asked) {
        var values = new HashMap<>(made.file);
        values.keySet().retainAll((Collection<?>) asked[1]);
        return values;
    }

    private static Object lacksGuardian(MadeCase made, @Nullable Object[] asked) {
        var before = Set.of(
                IdentificationProcess.Step.SCREEN_PERSON,
                AccompanyingProcess.Step.SECURE_SAFETY,
                IdentificationProcess.Step.PLACE_TEMPORARILY,
                AccompanyingProcess.Step.APPOINT_GUARDIAN);
        return !made.safeguard.hasGuardian(TODAY)
                && made.open.get(MadeCase.NUMBER).stream().noneMatch(step -> before.contains(step.key()));
    }

    private static Object lastDay(MadeCase made, @Nullable Object[] asked) {
        return asked[1].hashCode() % 5 == 0
                ? Optional.empty()
                : Optional.of(
                        ((LocalDate) asked[3]).plusDays(asked[1].toString().matches("shortest.*|.*Watch") ? -3 : 40));
    }

    private static Object answer(MadeCase made, @Nullable Object[] asked) {
        return made.consents.stream()
                .filter(consent ->
                        consent.purpose() == asked[1] && consent.recipient().equals(asked[2]))
                .map(consent -> consent.value() == ConsentValue.Given && !consent.stands(MadeCase.NOW)
                        ? ConsentValue.Expired
                        : consent.value())
                .reduce((first, second) -> second);
    }

    private static Object service(Map<?, ?> inputs) {
        return inputs.get("service").equals("unknown")
                ? List.of()
                : List.of(new Decisions.Fired(
                        Map.of(
                                "role",
                                "service-" + inputs.get("service"),
                                "deadlineKey",
                                "referral" + inputs.get("urgency")),
                        "source"));
    }

    private static Object rows(MadeCase made, @Nullable Object[] asked) {
        var told = String.valueOf(asked[2]);
        return switch (String.valueOf(asked[1])) {
            case Decision.LIMIT_THAT_APPLIES ->
                told.hashCode() % 4 == 0
                        ? List.of()
                        : List.of(new Decisions.Fired(
                                Map.of("key", told.hashCode() % 3 == 0 ? "limit" : told), "source"));
            case Decision.NEXT_SEARCH_REACH ->
                told.contains("country") ? List.of() : List.of(new Decisions.Fired(Map.of("next", told), "source"));
            case Decision.SCREENING_RESULT ->
                List.of(new Decisions.Fired(
                        Map.of("result", new TreeMap<>((Map<?, ?>) asked[2]).toString()), "source"));
            case Decision.SERVICE_ROUTING -> service((Map<?, ?>) asked[2]);
            case Decision.VISIT_SCHEDULE ->
                told.hashCode() % 5 == 0
                        ? List.of()
                        : List.of(new Decisions.Fired(
                                Map.of("offset", "P" + told.length() % 3 + "M", "feedback", told.hashCode() % 3 > 0),
                                "source"));
            default -> documents(made);
        };
    }

    private static Object documents(MadeCase made) {
        return List.of(
                new Decisions.Fired(
                        Map.of(
                                "document",
                                "travelDocument",
                                NationalityVerificationProcess.Variable.LOCAL_CHECK_FIRST,
                                made.safeguard.escort() != null),
                        "source"),
                new Decisions.Fired(
                        Map.of(
                                "document",
                                "travelDocument",
                                NationalityVerificationProcess.Variable.LOCAL_CHECK_FIRST,
                                true),
                        "source"));
    }

    /** Of three, whose quorum and earlier votes differ. */
    private static Summons panel(MadeCase made) {
        var drawn = (int) (made.facts.get(MadeCase.NUMBER).openedAt().getEpochSecond() / 3_600);
        var votes = Arrays.asList("yes", "no", "abstains", null);
        var seats = Stream.of(0, 1, 2)
                .map(seat -> new Seat(seat, new AgencyCode("TH-NRM"), "police", votes.get((drawn + seat) % 4)))
                .toList();
        return new Summons(
                ((Number) made.variables.get(MadeCase.STEP).get("panelSummons")).longValue(),
                PanelKind.identification,
                new CountryCode("TH"),
                drawn % 5,
                seats);
    }

    /** The same once the vote of this step is written down. */
    private static Object voted(MadeCase made, @Nullable Object[] asked) {
        return panel(made)
                .voted(
                        (int) made.variables.get(MadeCase.STEP).get("loopCounter"),
                        made.said.is("memberConflict", "yes")
                                ? "conflict"
                                : made.said.data().get("memberVote").toString());
    }

    private static CorridorRow corridor(CaseFacts facts) {
        return new CorridorRow(
                facts.corridor(),
                Map.of(),
                "bilateral",
                List.of(new HandoverPoint("poipet", List.of(), Map.of(), "source")),
                LocalDate.EPOCH,
                null,
                "source");
    }

    /** What a method answers for a made-up case. */
    interface Answer {
        @Nullable
        Object of(MadeCase made, @Nullable Object[] asked);
    }
}
