package org.homeward.overdue.workload.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.channel.lines.StepLines;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Absence;
import org.homeward.directory.people.Absences;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.overdue.workload.PersonLoad;
import org.homeward.overdue.workload.Workload;
import org.homeward.shared.DateFormats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the workload page together. */
@Component
class WorkloadViews {

    private final Workload workload;
    private final Absences absences;
    private final AccountNames names;
    private final TodayInCountry today;
    private final StepLines lines;

    WorkloadViews(Workload workload, Absences absences, AccountNames names, TodayInCountry today, StepLines lines) {
        this.lines = lines;
        this.workload = workload;
        this.absences = absences;
        this.names = names;
        this.today = today;
    }

    WorkloadView of(Actor actor, ReaderLocale say) {
        var people = workload.of(actor);
        var known = people.stream()
                .filter(person -> !person.nobody())
                .collect(Collectors.toMap(person -> String.valueOf(person.username()), person -> name(person, say)));
        return new WorkloadView(
                people.stream().map(person -> row(person, known, actor, say)).toList(),
                choices(people, say),
                absences.of(actor.agency()).stream()
                        .map(absence -> away(absence, known, say))
                        .toList(),
                today.in(actor.country()).toString());
    }

    /** The person's name in the reader's words; for nobody, that nobody took it. */
    String name(PersonLoad person, ReaderLocale say) {
        var username = person.username();
        return username == null ? say.words("workload.nobody") : names.of(username, person.name(), say.language());
    }

    private List<WorkloadView.Choice> choices(List<PersonLoad> people, ReaderLocale say) {
        return people.stream()
                .filter(PersonLoad::works)
                .map(person -> new WorkloadView.Choice(String.valueOf(person.username()), name(person, say)))
                .toList();
    }

    private WorkloadView.Row row(PersonLoad person, Map<String, String> known, Actor actor, ReaderLocale say) {
        var load = person.load();
        var next = person.next();
        return new WorkloadView.Row(
                person.username(),
                name(person, say),
                !person.nobody() && !person.works(),
                load.open(),
                load.late(),
                load.soon(),
                load.oldest() == null ? null : say.day(load.oldest()),
                until(person.away(), known, say),
                next == null ? null : lines.of(next, actor, say.language()));
    }

    private static @Nullable String until(@Nullable Absence away, Map<String, String> known, ReaderLocale say) {
        if (away == null) {
            return null;
        }
        var deputy = away.deputy();
        return deputy == null
                ? say.words("workload.awayUntil", day(away.to(), say))
                : say.words("workload.awayUntil.deputy", day(away.to(), say), known.getOrDefault(deputy, deputy));
    }

    private static WorkloadView.Away away(Absence absence, Map<String, String> known, ReaderLocale say) {
        var deputy = absence.deputy();
        return new WorkloadView.Away(
                absence.id(),
                known.getOrDefault(absence.username(), absence.username()),
                day(absence.from(), say),
                day(absence.to(), say),
                deputy == null ? null : known.getOrDefault(deputy, deputy));
    }

    private static String day(LocalDate day, ReaderLocale say) {
        return DateFormats.weekday(say.language()).format(day);
    }
}
