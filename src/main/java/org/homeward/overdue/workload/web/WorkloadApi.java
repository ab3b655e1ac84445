package org.homeward.overdue.workload.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.homeward.channel.StepNames;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.overdue.workload.PersonLoad;
import org.homeward.overdue.workload.Workload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The workload of the supervisor's agency over the API. */
@RestController
class WorkloadApi {

    private final Workload workload;
    private final AccountNames names;
    private final StepNames stepNames;

    WorkloadApi(Workload workload, AccountNames names, StepNames stepNames) {
        this.workload = workload;
        this.names = names;
        this.stepNames = stepNames;
    }

    @GetMapping(path = "/api/v1/workload", produces = MediaType.APPLICATION_JSON_VALUE)
    Page list(Actor actor, Locale language) {
        var people = workload.of(actor).stream()
                .map(person -> item(person, language))
                .toList();
        return new Page(people, people.size(), null);
    }

    private Item item(PersonLoad person, Locale language) {
        var load = person.load();
        var away = person.away();
        var next = person.next();
        var username = person.username();
        return new Item(
                username,
                username == null ? null : names.of(username, person.name(), language),
                load.open(),
                load.late(),
                load.soon(),
                load.oldest(),
                away == null ? null : away.to(),
                away == null ? null : away.deputy(),
                next == null ? null : step(next, language));
    }

    private Next step(OpenStep step, Locale language) {
        return new Next(
                step.id().value(),
                step.key(),
                stepNames.of(step.key(), step.definitionId(), language),
                step.number().value(),
                step.due());
    }

    /** All people of the agency; the first item is what nobody took, without an account. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Page(List<Item> items, long total, @Nullable String next) {}

    /** A person's figures, with the step to do next. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(
            @Nullable String account,
            @Nullable String name,
            long open,
            long late,
            long dueSoon,
            @Nullable Instant oldest,
            @Nullable LocalDate absentUntil,
            @Nullable String deputy,
            @Nullable Next mostUrgent) {}

    /** A step in short. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Next(
            String id,
            String step,
            String name,
            @JsonProperty("case") String number,
            @Nullable Instant due) {}
}
