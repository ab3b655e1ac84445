package org.homeward.cases;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.WrongContent;
import org.homeward.shared.WrongContent.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an intake must fulfil beyond its form, and which ways in can't be taken yet. */
@Component
final class IntakeRules {

    private static final String AT_HOME = "identifiedAtHome";
    private static final Set<String> WAYS_IN = Set.of("detected", AT_HOME);

    /** A country that the form has no code for. */
    private static final String OUTSIDE = "other";

    private final Directory directory;
    private final IntakeSettings settings;
    private final Clock clock;

    IntakeRules(Directory directory, IntakeSettings settings, Clock clock) {
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /** The codes of the intake; throws {@link WrongContent} with all that is wrong. */
    IntakeCodes require(Map<String, Object> values, Actor actor) {
        var problems = new ArrayList<FieldProblem>();
        var wayIn = String.valueOf(values.get("wayIn"));
        if (!WAYS_IN.contains(wayIn)) {
            problems.add(problem("wayIn", "cases.intake.wayInNotYet"));
        }
        var host = new CountryCode(String.valueOf(values.get("hostCountry")));
        var origin = country(values.get("originCountry"));
        var zone = directory.officeHours(host).zone();
        places(values, actor, host, origin, problems);
        if (wayIn.equals(AT_HOME) && origin != null && !origin.equals(host)) {
            problems.add(problem("originCountry", "cases.intake.homeIsOrigin"));
        }
        var detectedAt = detectedAt(String.valueOf(values.get("detectedAt")), zone);
        if (detectedAt == null || detectedAt.isAfter(clock.instant().plus(1, ChronoUnit.MINUTES))) {
            problems.add(problem("detectedAt", "cases.intake.detectedInFuture"));
        } else if (settings.tooLongAgo(detectedAt.atZone(zone), clock.instant().atZone(zone))) {
            problems.add(problem("detectedAt", "cases.intake.detectedTooLongAgo"));
        }
        var age = StatedAge.of(values, clock.instant().atZone(zone).toLocalDate());
        age.problem().ifPresent(problems::add);
        if (!problems.isEmpty() || origin == null || detectedAt == null) {
            throw WrongContent.fields(problems);
        }
        return new IntakeCodes(
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
            List<FieldProblem> problems) {
        if (!host.equals(actor.country())) {
            problems.add(problem("hostCountry", "cases.intake.notYourCountry"));
        }
        if (origin == null) {
            var outside = OUTSIDE.equals(values.get("originCountry"));
            problems.add(
                    problem("originCountry", outside ? "cases.intake.originOutside" : "cases.intake.originUnknown"));
        }
        if (values.get("hostProvince") instanceof String province && !province.startsWith(host + "-")) {
            problems.add(problem("hostProvince", "cases.intake.provinceElsewhere"));
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

    private static FieldProblem problem(String field, String messageKey) {
        return new FieldProblem(field, messageKey, List.of());
    }
}
