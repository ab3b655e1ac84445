package org.homeward.cases;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.homeward.directory.Directory;
import org.homeward.directory.RuleNumbers;
import org.homeward.directory.people.Actor;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.FieldProblems;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.RuleNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds an intake against the rules beyond its form, and refuses the ways in that can't be taken yet. */
@ModelEffect(
        decisions =
                @ModelEffect.Decision(
                        value = Decision.LIMIT_THAT_APPLIES,
                        inputs = {"begins", "country", "kind", "child"},
                        deadlines = "key"))
@Component
final class IntakeRules {

    static final String AT_HOME = "identifiedAtHome";
    private static final String ACCOMPANYING = ReturnJourneyProcess.Answer.ACCOMPANYING;
    private static final Set<String> WAYS_IN = Set.of("detected", AT_HOME);

    /** A country that the form has no code for. */
    private static final String OUTSIDE = "other";

    private final Directory directory;
    private final IntakeSettings settings;
    private final RuleNumbers numbers;
    private final Clock clock;
    private final Decisions decisions;

    IntakeRules(Directory directory, IntakeSettings settings, RuleNumbers numbers, Clock clock, Decisions decisions) {
        this.decisions = decisions;
        this.directory = directory;
        this.settings = settings;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The key of the time in which a report goes to its first place, null where the screening comes first. */
    @Nullable
    String reportLimit(IntakeFacts begun) {
        var told = Map.<String, Object>of(
                "begins",
                "report",
                "country",
                begun.corridor().host().value(),
                "kind",
                begun.wayIn(),
                "child",
                begun.child());
        return decisions.evaluate(Decision.LIMIT_THAT_APPLIES, told).stream()
                .findFirst()
                .map(rule -> String.valueOf(rule.outputs().get("key")))
                .orElse(null);
    }

    /** The codes of the intake; throws {@link InvalidContentException} with all that is wrong. */
    IntakeFacts require(Map<String, Object> values, Actor actor) {
        var problems = FieldProblems.none();
        if (ACCOMPANYING.equals(values.get(ReturnJourneyProcess.Variable.WAY_IN))) {
            problems.add(ReturnJourneyProcess.Variable.WAY_IN, "linked.intake.fromTheOther");
        }
        return require(values, actor, problems);
    }

    /** The same for who came along with a person who has a case: a child has a way of its own, an adult is screened (R21). */
    IntakeFacts requireAccompanying(Map<String, Object> values, Actor actor) {
        var codes = require(values, actor, FieldProblems.none());
        if (codes.wayIn().equals(ACCOMPANYING) && !codes.child()) {
            throw InvalidContentException.field(ReturnJourneyProcess.Variable.WAY_IN, "linked.intake.adult");
        }
        return codes;
    }

    private IntakeFacts require(Map<String, Object> values, Actor actor, FieldProblems problems) {
        var wayIn = String.valueOf(values.get(ReturnJourneyProcess.Variable.WAY_IN));
        if (!WAYS_IN.contains(wayIn) && !wayIn.equals(ACCOMPANYING)) {
            problems.add(ReturnJourneyProcess.Variable.WAY_IN, "cases.intake.wayInNotYet");
        }
        var host = new CountryCode(String.valueOf(values.get(ReturnJourneyProcess.Variable.HOST_COUNTRY)));
        var origin = country(values.get(ReturnJourneyProcess.Variable.ORIGIN_COUNTRY));
        var zone = directory.officeHours(host).zone();
        places(values, actor, host, origin, problems);
        if (wayIn.equals(AT_HOME) && origin != null && !origin.equals(host)) {
            problems.add(ReturnJourneyProcess.Variable.ORIGIN_COUNTRY, "cases.intake.homeIsOrigin");
        }
        var detectedAt = detectedAt(String.valueOf(values.get(ReturnJourneyProcess.Variable.DETECTED_AT)), zone);
        if (detectedAt == null || detectedAt.isAfter(clock.instant().plus(1, ChronoUnit.MINUTES))) {
            problems.add(ReturnJourneyProcess.Variable.DETECTED_AT, "cases.intake.detectedInFuture");
        } else if (settings.tooLongAgo(detectedAt.atZone(zone), clock.instant().atZone(zone))) {
            problems.add(ReturnJourneyProcess.Variable.DETECTED_AT, "cases.intake.detectedTooLongAgo");
        }
        var today = clock.instant().atZone(zone).toLocalDate();
        var age = StatedAge.of(values, today, numbers.of(RuleNumber.adultAge, host, today));
        age.problem().ifPresent(problems::add);
        if (problems.any() || origin == null || detectedAt == null) {
            throw InvalidContentException.fields(problems.all());
        }
        return new IntakeFacts(
                wayIn,
                detectedAt,
                new Corridor(host, origin),
                exploitation(values.get("exploitationCountry")),
                (String) values.get("hostProvince"),
                age.child());
    }

    private void places(
            Map<String, Object> values,
            Actor actor,
            CountryCode host,
            @Nullable CountryCode origin,
            FieldProblems problems) {
        if (!host.equals(actor.country())) {
            problems.add(ReturnJourneyProcess.Variable.HOST_COUNTRY, "cases.intake.notYourCountry");
        }
        if (origin == null) {
            var outside = OUTSIDE.equals(values.get(ReturnJourneyProcess.Variable.ORIGIN_COUNTRY));
            problems.add(
                    ReturnJourneyProcess.Variable.ORIGIN_COUNTRY,
                    outside ? "cases.intake.originOutside" : "cases.intake.originUnknown");
        }
        if (values.get("hostProvince") instanceof String province && !province.startsWith(host + "-")) {
            problems.add("hostProvince", "cases.intake.provinceElsewhere");
        }
    }

    /** A time without an offset is one of the host country's clocks. */
    private static @Nullable Instant detectedAt(String text, ZoneId zone) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(text).atZone(zone).toInstant();
            } catch (DateTimeException noTime) {
                return null;
            }
        }
    }

    private static @Nullable CountryCode country(@Nullable Object code) {
        return code instanceof String text && !text.isEmpty() && !text.equals(OUTSIDE) ? new CountryCode(text) : null;
    }

    /** Where it happened may be outside the six: that is a fact too, and needs no corridor. */
    private static @Nullable CountryCode exploitation(@Nullable Object code) {
        return OUTSIDE.equals(code) ? CountryCode.ELSEWHERE : country(code);
    }
}
