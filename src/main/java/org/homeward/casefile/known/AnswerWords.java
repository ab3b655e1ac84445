package org.homeward.casefile.known;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.homeward.engine.forms.FormSchemaReader;
import org.homeward.shared.DateFormats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/**
 * Writes an answer as its reader reads it, by the component of the form that asks for it: words for codes, dates in the reader's
 * years, a list's rows one below the other. Open, since a letter has words of its own.
 */
public class AnswerWords {

    private static final int DATE = "2026-11-27".length();
    private static final int DATE_TIME = "2026-11-27T10:30".length();

    private final MessageSource messages;
    private final Locale language;

    public AnswerWords(MessageSource messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    /** The same for a form that is being answered: a box that isn't ticked says nothing yet. */
    public String given(JsonNode part, @Nullable Object value) {
        return of(part, Boolean.FALSE.equals(value) ? null : value);
    }

    /** Empty for no answer. */
    public String of(JsonNode part, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (FormSchemaReader.isList(part)) {
            return rows(part, value);
        }
        if (value instanceof List<?> codes) {
            return codes.stream()
                    .map(code -> word(part, code))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining("; "));
        }
        if (value instanceof Boolean yes) {
            return yesOrNo(yes);
        }
        return word(part, value);
    }

    private String rows(JsonNode part, Object value) {
        var rows = new ArrayList<String>();
        if (value instanceof List<?> list) {
            for (var row : list) {
                if (row instanceof Map<?, ?> cells) {
                    rows.add(row(part, cells));
                }
            }
        }
        return rows.stream().filter(row -> !row.isEmpty()).collect(Collectors.joining(rowsApart()));
    }

    private String row(JsonNode part, Map<?, ?> cells) {
        var texts = new ArrayList<String>();
        for (var column : FormSchemaReader.fields(part)) {
            var name = FormSchemaReader.name(column);
            if (shows(name)) {
                texts.add(of(column, cells.get(name)));
            }
        }
        return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    private String word(JsonNode part, Object value) {
        var text = Objects.toString(value);
        for (var option : part.path("values")) {
            if (option.path("value").asString("").equals(text)) {
                return option(
                        FormSchemaReader.name(part), text, option.path("label").asString(""));
            }
        }
        return part.path("type").asString("").equals("datetime")
                ? moment(part.path("subtype").asString("date"), text)
                : text;
    }

    /** A text that is no date stays as it was written. */
    private String moment(String subtype, String text) {
        if (subtype.equals("time") || text.length() < DATE) {
            return text;
        }
        try {
            var date = date(LocalDate.parse(text.substring(0, DATE)));
            return subtype.equals("datetime") && text.length() >= DATE_TIME
                    ? date + ", " + text.substring(DATE + 1, DATE_TIME)
                    : date;
        } catch (DateTimeException noSuchDate) {
            return text;
        }
    }

    protected String yesOrNo(boolean yes) {
        var key = yes ? "known.yes" : "known.no";
        return String.valueOf(messages.getMessage(key, null, key, language));
    }

    /** The word for a field's answer. */
    protected String option(String field, String code, String label) {
        return label.isEmpty() ? code : label;
    }

    protected String date(LocalDate day) {
        return DateFormats.day(language).format(day);
    }

    /** Whether a list's column is for the reader. */
    protected boolean shows(String column) {
        return true;
    }

    protected String rowsApart() {
        return "\n";
    }
}
