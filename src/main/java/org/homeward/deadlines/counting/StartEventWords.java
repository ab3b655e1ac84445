package org.homeward.deadlines.counting;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** Puts the start of a clock into words. */
public record StartEventWords(MessageSource messages, Locale language) {

    /** The event, or which of several counts; each is called what is given for its name. */
    public String of(StartEvent start, UnaryOperator<String> called) {
        var names = start.names().stream().map(called).collect(Collectors.joining(text("reading.or")));
        if (!start.isOneOfSeveral()) {
            return names;
        }
        var which = text("reading.start.which." + start.which(), names);
        return start.together().isEmpty()
                ? which
                : text("reading.start.together", which, start.together().size());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
