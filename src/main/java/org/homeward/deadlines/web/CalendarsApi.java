package org.homeward.deadlines.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.deadlines.calendars.CalendarFiles;
import org.homeward.deadlines.calendars.CalendarImports;
import org.homeward.deadlines.calendars.StepRedatedByCalendar;
import org.homeward.directory.Directory;
import org.homeward.directory.calendars.CalendarChanges;
import org.homeward.directory.people.Actor;
import org.homeward.shared.NotFound;
import org.homeward.shared.UnsupportedContentTypeException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A country's holiday table of a year, as CSV or iCalendar; a new one moves open steps, and the answer says which. */
@RestController
@RequestMapping("/api/v1/calendars/{country}/{year}")
class CalendarsApi {

    private static final List<MediaType> TABLES =
            List.of(MediaType.parseMediaType("text/csv"), MediaType.parseMediaType("text/calendar"));

    private final CalendarImports imports;
    private final CalendarChanges changes;
    private final CalendarFiles files;
    private final Directory directory;

    CalendarsApi(CalendarImports imports, CalendarChanges changes, CalendarFiles files, Directory directory) {
        this.imports = imports;
        this.changes = changes;
        this.files = files;
        this.directory = directory;
    }

    @GetMapping
    ResponseEntity<byte[]> read(
            @PathVariable String country,
            @PathVariable String year,
            @RequestHeader(name = "Accept", defaultValue = "") String accept,
            Actor actor) {
        CalendarImports.onlyKeepers(actor);
        var table =
                changes.inForce(CalendarPathParameters.country(country, directory), CalendarPathParameters.year(year));
        if (table.days().isEmpty()) {
            throw NotFound.aPage();
        }
        return accept.contains("text/calendar")
                ? HolidayTableFiles.ical(files, table)
                : HolidayTableFiles.csv(files, table);
    }

    @PutMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Answer replace(
            @PathVariable String country,
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String official,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String dryRun,
            @RequestBody(content = @Content(mediaType = "text/csv")) HttpEntity<byte[]> sent,
            Actor actor) {
        CalendarImports.onlyKeepers(actor);
        var code = CalendarPathParameters.country(country, directory);
        var inYear = CalendarPathParameters.year(year);
        CalendarImports.onlyKeepers(code, actor);
        var type = sent.getHeaders().getContentType();
        if (type == null || TABLES.stream().noneMatch(table -> table.isCompatibleWith(type))) {
            throw UnsupportedContentTypeException.table();
        }
        var wrong = new CalendarFormFields(directory);
        var announced = wrong.read(
                "official",
                official,
                "deadlines.preview.child",
                HolidayTableFiles.isOfficial(changes.inForce(code, inYear)),
                HolidayTableFiles::truth);
        var dry = wrong.read("dryRun", dryRun, "deadlines.preview.child", false, HolidayTableFiles::truth);
        wrong.refuseIfAny();
        var body = sent.getBody();
        var table =
                files.read(code, inYear, body == null ? new byte[0] : body, announced, source == null ? "" : source);
        var zone = directory.officeHours(code).zone();
        if (dry) {
            return new Answer(
                    null, announced, moved(imports.preview(table, actor).moved(), zone));
        }
        var applied = imports.apply(table, actor);
        return new Answer(
                applied.change().id(), announced, moved(applied.effect().moved(), zone));
    }

    /** By step, with how many of them get which dates: no case stands in the answer. */
    private static List<Moved> moved(List<StepRedatedByCalendar> steps, ZoneId zone) {
        var byStep = new TreeMap<String, Map<Dates, Integer>>();
        steps.forEach(step -> byStep.computeIfAbsent(step.key() == null ? "" : step.key(), key -> new LinkedHashMap<>())
                .merge(new Dates(at(step.before(), zone), at(step.after(), zone), 1), 1, Integer::sum));
        return byStep.entrySet().stream()
                .map(step -> new Moved(
                        step.getKey().isEmpty() ? null : step.getKey(),
                        step.getValue().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        step.getValue().entrySet().stream()
                                .map(dates -> new Dates(
                                        dates.getKey().before(), dates.getKey().after(), dates.getValue()))
                                .toList()))
                .toList();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
    }

    /** The steps that a new table moved, or would move; the change has no id if nothing was stored. */
    record Answer(@Nullable Long change, boolean official, List<Moved> moved) {}

    /** A step that gets other dates, and at how many cases; null for answers that no step gives yet. */
    record Moved(@Nullable String step, int count, List<Dates> dates) {}

    /** A date before and after, and how many of the step's it is. */
    record Dates(@Nullable OffsetDateTime before, @Nullable OffsetDateTime after, int count) {}
}
