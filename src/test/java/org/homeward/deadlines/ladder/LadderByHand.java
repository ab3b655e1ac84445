package org.homeward.deadlines.ladder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** Which rungs a step must have walked, reckoned from the packaged files alone, apart from the product's own code. */
final class LadderByHand {

    private static final Path DIRECTORY = Path.of("src/main/resources/directory");

    private final Map<String, List<String>> ladders = new HashMap<>();
    private final Map<String, Map<LocalDate, Boolean>> days = new HashMap<>();
    private final Map<String, Office> offices = new HashMap<>();

    LadderByHand() throws IOException {
        var table = Dmn.readModelFromFile(
                Path.of("processes/deadlines/escalationLadder.dmn").toFile());
        for (var rule : table.getModelElementsByType(Rule.class)) {
            var inputs = rule.getInputEntries().stream()
                    .map(entry -> text(entry.getTextContent()))
                    .toList();
            var after = text(rule.getOutputEntries().iterator().next().getTextContent());
            var rungs = ladders.computeIfAbsent(inputs.get(0), key -> new ArrayList<>());
            if (rungs.size() != Integer.parseInt(inputs.get(1))) {
                throw new IllegalStateException("The levels of " + inputs.get(0) + " aren't in their order");
            }
            rungs.add(after);
        }
        lines(DIRECTORY.resolve("office-hours.csv"))
                .filter(row -> row[1].isEmpty())
                .forEach(row -> offices.put(
                        row[0], new Office(Set.of(row[2].split(";")), LocalTime.parse(row[3]), ZoneId.of(row[5]))));
        holidays(DIRECTORY.resolve("holidays"));
        holidays(DIRECTORY.resolve("holidays/provisional"));
    }

    /** A step that is open. */
    record Step(
            String ladder,
            String country,
            Instant started,
            Instant opened,
            @Nullable Instant warn,
            Instant due) {}

    /** The levels that have fallen by now. */
    Set<Integer> fallen(Step step, Instant now) {
        var fallen = new TreeSet<Integer>();
        var rungs = ladders.get(step.ladder());
        for (int level = 0; level < rungs.size(); level++) {
            if (moment(rungs.get(level), step).filter(at -> !at.isAfter(now)).isPresent()) {
                fallen.add(level);
            }
        }
        return fallen;
    }

    private Optional<Instant> moment(String after, Step step) {
        var late = step.due().isBefore(step.opened()) ? step.opened() : step.due();
        if (after.equals("warn")) {
            return Optional.ofNullable(step.warn());
        }
        if (after.equals("due")) {
            return Optional.of(late);
        }
        return Optional.of(
                after.startsWith("PT")
                        ? late.plus(Duration.parse(after))
                        : opening(step.country(), late, Integer.parseInt(after)));
    }

    private Instant opening(String country, Instant from, int workingDays) {
        var office = Optional.ofNullable(offices.get(country)).orElseThrow();
        var day = from.atZone(office.zone()).toLocalDate();
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (works(country, day, office)) {
                left--;
            }
        }
        return day.atTime(office.opens()).atZone(office.zone()).toInstant();
    }

    private boolean works(String country, LocalDate day, Office office) {
        var rest = office.restDays().contains(DayOfWeek.from(day).name());
        return days.getOrDefault(country, Map.of()).getOrDefault(day, !rest);
    }

    private void holidays(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(path -> path.getFileName().toString().matches("[A-Z]{2}-\\d{4}\\.csv"))
                    .toList()) {
                var country = file.getFileName().toString().substring(0, 2);
                lines(file).forEach(row -> days.computeIfAbsent(country, key -> new HashMap<>())
                        .put(LocalDate.parse(row[0]), row[1].equals("working-day")));
            }
        }
    }

    private static Stream<String[]> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(line -> line.split(","));
    }

    private static String text(String entry) {
        return entry.strip().replace("\"", "");
    }

    private record Office(Set<String> restDays, LocalTime opens, ZoneId zone) {}
}
