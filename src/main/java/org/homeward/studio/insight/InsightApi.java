package org.homeward.studio.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeward.deadlines.reading.ProcessInWords;
import org.homeward.directory.people.Actor;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.studio.Sop;
import org.homeward.studio.StepsInWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The results of the cases at each step of a procedure, for process owners. */
@RestController
@RequestMapping(path = "/api/v1/studio/sops/{sop}/insight", produces = MediaType.APPLICATION_JSON_VALUE)
class InsightApi {

    private final StepsInWords steps;
    private final ProcessInsight insight;

    InsightApi(StepsInWords steps, ProcessInsight insight) {
        this.steps = steps;
        this.insight = insight;
    }

    @GetMapping
    Answer of(
            @PathVariable Sop sop,
            @RequestParam(required = false) @Nullable InsightPeriod period,
            @RequestParam(required = false) @Nullable Corridor corridor,
            @RequestParam(required = false) @Nullable CountryCode country,
            @RequestParam(required = false) @Nullable AgencyCode agency,
            Actor actor) {
        ProcessInsight.onlyOwners(actor);
        var filter = new InsightFilter(period == null ? InsightPeriod.all : period, corridor, country, agency);
        var processes = steps.inForce(sop, Locale.ENGLISH);
        var ways = processes.stream().flatMap(InsightApi::ways).toList();
        return new Answer(
                sop.key(),
                filter.period(),
                corridor == null ? null : corridor.toString(),
                country == null ? null : country.value(),
                agency == null ? null : agency.value(),
                insight.steps(processes.stream().map(ProcessInWords::key).toList(), filter, actor),
                insight.ways(ways, filter, actor));
    }

    private static Stream<FlowTaken> ways(ProcessInWords process) {
        return process.steps().stream()
                .filter(step -> process.waysFrom(step.id()).size() > 1)
                .flatMap(step -> process.waysFrom(step.id()).stream())
                .map(way -> new FlowTaken(process.key(), way.from(), way.to()));
    }

    /** A procedure in figures, in codes; a hidden count is null and says what it stays below. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Answer(
            String sop,
            InsightPeriod period,
            @Nullable String corridor,
            @Nullable String country,
            @Nullable String agency,
            List<StepInsight> steps,
            List<FlowInsight> ways) {}
}
