package org.homeward.studio.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.deadlines.counting.Landing;
import org.homeward.deadlines.counting.Unit;
import org.homeward.deadlines.reading.ProcedureReader;
import org.homeward.deadlines.reading.StepInWords;
import org.homeward.directory.Country;
import org.homeward.directory.Directory;
import org.homeward.studio.drafts.SopVersions;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what the codes of the tables of deadlines mean, so that an owner chooses sentences. */
@Component
class PlainTables {

    private static final List<String> FREE = List.of("deadlineKey", "amount", "warn", "ladder", "source");
    private static final List<String> SIDES = List.of("acting", "origin", "host");
    private static final List<String> YES_OR_NO = List.of("true", "false");
    private static final List<String> STARTS = List.of(
            "stepOpened",
            "requestDelivered",
            "caseOpened",
            "detectedAt",
            "proposedReturnDate",
            "plannedHandover",
            "arrivalReceipted",
            "nextVisitOn",
            "lastVisit",
            "lastMeeting",
            "placeEntered",
            "custodyBegan",
            "custodyOrderUntil",
            "verdict",
            "appointed",
            "certified",
            "standardsIssued",
            "breachNoticed");

    private final SopVersions versions;
    private final ProcedureReader reader;
    private final Directory directory;
    private final MessageSource texts;

    PlainTables(SopVersions versions, ProcedureReader reader, Directory directory, MessageSource texts) {
        this.versions = versions;
        this.reader = reader;
        this.directory = directory;
        this.texts = texts;
    }

    PlainTableLists of(EditedFile file, Locale language) {
        var columns = new LinkedHashMap<String, PlainTableLists.Column>();
        FREE.forEach(name -> column(columns, name, List.of(), language));
        column(columns, "country", countries(language), language);
        column(columns, "corridor", corridors(language), language);
        column(columns, "child", said("editing.cell.child.", YES_OR_NO, language), language);
        column(columns, "unit", said("editing.cell.unit.", names(Unit.values()), language), language);
        column(columns, "kind", said("editing.cell.kind.", names(DeadlineKind.values()), language), language);
        column(columns, "startEvent", said("reading.start.", STARTS, language), language);
        column(columns, "calendar", said("editing.cell.calendar.", SIDES, language), language);
        column(columns, "secondCalendar", said("editing.cell.calendar.", SIDES, language), language);
        column(columns, "landing", said("editing.cell.landing.", names(Landing.values()), language), language);
        column(columns, "hours", said("editing.cell.hours.", List.of("through", "in"), language), language);
        column(columns, "pausable", said("editing.cell.yes.", YES_OR_NO, language), language);
        column(columns, "isDefault", said("editing.cell.yes.", YES_OR_NO, language), language);
        return new PlainTableLists(columns, steps(file, language));
    }

    private void column(
            Map<String, PlainTableLists.Column> columns, String name, List<Choice> options, Locale language) {
        var label = String.valueOf(texts.getMessage("editing.column." + name, null, language));
        columns.put(name, new PlainTableLists.Column(label, options));
    }

    private List<Choice> countries(Locale language) {
        return directory.countries().stream()
                .map(country -> Choice.of(country.code().value(), name(country, language)))
                .toList();
    }

    private List<Choice> corridors(Locale language) {
        var corridors = new ArrayList<Choice>();
        directory.countries().forEach(from -> directory
                .countries()
                .forEach(to -> corridors.add(Choice.of(
                        from.code().value() + "-" + to.code().value(),
                        name(from, language) + " → " + name(to, language)))));
        return corridors;
    }

    private String name(Country country, Locale language) {
        return directory.countryName(country.code(), language);
    }

    private List<Choice> said(String prefix, List<String> codes, Locale language) {
        return codes.stream()
                .map(code -> Choice.of(code, String.valueOf(texts.getMessage(prefix + code, null, language))))
                .toList();
    }

    private static List<String> names(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    /** The steps of all procedures in force, by the key of their deadline. */
    private Map<String, String> steps(EditedFile file, Locale language) {
        var steps = new TreeMap<String, TreeSet<String>>();
        versions.all().stream()
                .flatMap(
                        sop -> reader
                                .of(
                                        versions.inForceFiles(sop).byName(),
                                        file.files().byName(),
                                        language)
                                .stream())
                .flatMap(process -> process.steps().stream())
                .forEach(step -> keys(step).forEach(key -> steps.computeIfAbsent(key, none -> new TreeSet<>())
                        .add(step.name())));
        var named = new TreeMap<String, String>();
        steps.forEach((key, names) -> named.put(key, String.join(", ", names)));
        return named;
    }

    private static Stream<String> keys(StepInWords step) {
        return step.due().rules().stream().map(rule -> rule.key()).distinct();
    }
}
