package org.homeward.inbox.web.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.homeward.directory.people.Say;
import org.homeward.shared.ReadersCalendar;
import org.jspecify.annotations.Nullable;

/** An answer in its reader's words, by the component of the form that asks for it. */
record AnswerText(Say say) {

    private static final int DATE = "2026-11-27".length();
    private static final int DATE_TIME = "2026-11-27T10:30".length();

    /** Empty for no answer; a list's rows stand one below the other. */
    String of(JsonNode part, @Nullable Object answer) {
        if (answer == null || answer.equals(false)) {
            return "";
        }
        if (answer.equals(true)) {
            return say.words("task.answer.yes");
        }
        if (!(answer instanceof List<?> several)) {
            return word(part, Objects.toString(answer));
        }
        return part.path("type").asText().equals("dynamiclist")
                ? lines(several.stream().map(row -> row(part, row)), "\n")
                : lines(several.stream().map(code -> word(part, Objects.toString(code))), "; ");
    }

    /** What the component is called. */
    static String label(JsonNode part) {
        return Stream.of("label", "dateLabel", "timeLabel")
                .map(place -> part.path(place).asText())
                .filter(label -> !label.isBlank())
                .findFirst()
                .orElse("");
    }

    private String row(JsonNode list, Object row) {
        var cells = row instanceof Map<?, ?> map ? map : Map.of();
        return lines(
                StreamSupport.stream(list.path("components").spliterator(), false)
                        .map(column -> of(column, cells.get(column.path("key").asText()))),
                ", ");
    }

    private String word(JsonNode part, String answer) {
        for (var option : part.path("values")) {
            if (option.path("value").asText().equals(answer)) {
                return option.path("label").asText();
            }
        }
        return part.path("type").asText().equals("datetime") ? moment(part, answer) : answer;
    }

    /** What is no date stays as it was written. */
    private String moment(JsonNode part, String written) {
        if (part.path("subtype").asText().equals("time") || written.length() < DATE) {
            return written;
        }
        try {
            var day = LocalDate.parse(written.substring(0, DATE));
            var words = ReadersCalendar.day(say.language()).format(day);
            return written.length() < DATE_TIME ? words : words + ", " + written.substring(DATE + 1, DATE_TIME);
        } catch (DateTimeException noDay) {
            return written;
        }
    }

    private static String lines(Stream<String> texts, String between) {
        return texts.filter(text -> !text.isEmpty()).collect(Collectors.joining(between));
    }
}
