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
import org.homeward.directory.Actor;
import org.homeward.directory.Directory;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.WrongContent;
import org.homeward.shared.WrongContent.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an intake must fulfil beyond its form, and which cases the models can't carry yet. */
@Component
final class IntakeRules {

    /** Ways and corridors for which all models are there. */
    private static final String WAY_IN = "detected";

    private static final Corridor CORRIDOR = Corridor.of("TH-KH");

    private final Directory directory;
    private final Clock clock;

    IntakeRules(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The codes of the intake; throws {@link WrongContent} with all that is wrong. */
    Begun require(Map<String, Object> values, Actor actor) {
        var problems = new ArrayList<FieldProblem>();
        var wayIn = String.valueOf(values.get("wayIn"));
        if (!wayIn.equals(WAY_IN)) {
            problems.add(problem("wayIn", "cases.intake.wayInNotYet"));
        }
        var host = new CountryCode(String.valueOf(values.get("hostCountry")));
        var origin = country(values.get("originCountry"));
        var zone = directory.officeHours(host).zone();
        places(values, actor, host, origin, problems);
        var detectedAt = detectedAt(String.valueOf(values.get("detectedAt")), zone);
        if (detectedAt == null || detectedAt.isAfter(clock.instant().plus(1, ChronoUnit.MINUTES))) {
            problems.add(problem("detectedAt", "cases.intake.detectedInFuture"));
        }
        var age = StatedAge.of(values, clock.instant().atZone(zone).toLocalDate());
        age.problem().ifPresent(problems::add);
        if (!problems.isEmpty() || origin == null || detectedAt == null) {
            throw WrongContent.fields(problems);
        }
        return new Begun(
                wayIn,
                detectedAt,
                new Corridor(host, origin),
                country(values.get("exploitationCountry")),
                (String) values.get("hostProvince"),
                age.child());
    }

    private void places(
            Map<String, Object> values,
            Actor actor,
            CountryCode host,
            @Nullable CountryCode origin,
            List<FieldProblem> problems) {
        if (!host.equals(CORRIDOR.host())) {
            problems.add(problem("hostCountry", "cases.intake.corridorNotYet"));
        } else if (!host.equals(actor.country())) {
            problems.add(problem("hostCountry", "cases.intake.notYourCountry"));
        }
        if (origin == null) {
            problems.add(problem("originCountry", "cases.intake.originUnknown"));
        } else if (!origin.equals(CORRIDOR.origin())) {
            problems.add(problem("originCountry", "cases.intake.corridorNotYet"));
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
        return code instanceof String text && !text.isEmpty() ? new CountryCode(text) : null;
    }

    private static FieldProblem problem(String field, String messageKey) {
        return new FieldProblem(field, messageKey, List.of());
    }
}
