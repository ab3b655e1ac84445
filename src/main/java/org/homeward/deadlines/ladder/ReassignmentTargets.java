package org.homeward.deadlines.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.casefile.barred.BarredOffices;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.directory.Province;
import org.homeward.engine.steps.OpenStep;
import org.springframework.stereotype.Component;

/**
 * The agencies to which a step may be passed on: those of the same country with a function of the holder's, if the directory names the
 * holder of the step's role. Steps that a process assigns itself (a panel's seat, a referral) aren't passed on.
 */
@Component
class ReassignmentTargets {

    /** Functions that don't tell what an agency does. */
    private static final Set<String> UNTELLING = Set.of("service", "other");

    private final Directory directory;
    private final WorkingCalendars calendars;
    private final BarredOffices barred;
    private final Clock clock;

    ReassignmentTargets(Directory directory, WorkingCalendars calendars, BarredOffices barred, Clock clock) {
        this.barred = barred;
        this.directory = directory;
        this.calendars = calendars;
        this.clock = clock;
    }

    List<Agency> of(OpenStep step) {
        var country = step.agency().country();
        var today = calendars.of(country).day(clock.instant());
        var role = step.role().role();
        var routed = !role.endsWith("-panel") && routes(role, step, today);
        var wanted = directory.agency(step.agency()).map(Agency::functions).orElse(Set.of());
        return routed
                ? directory.agencies(country, today).stream()
                        .filter(agency -> !agency.code().equals(step.agency()) && shares(agency, wanted))
                        .filter(agency -> !barred.bars(step.number(), agency.code()))
                        .toList()
                : List.of();
    }

    private boolean routes(String role, OpenStep step, LocalDate today) {
        var country = step.agency().country();
        var provinces = directory.provinces(country).stream().map(Province::code);
        return Stream.concat(Stream.of(""), provinces).anyMatch(province -> directory
                .holderOf(role, country, step.corridor(), province, today)
                .isPresent());
    }

    private static boolean shares(Agency agency, Set<String> wanted) {
        var shared = new HashSet<>(agency.functions());
        shared.retainAll(wanted);
        shared.removeAll(UNTELLING);
        return !shared.isEmpty();
    }
}
