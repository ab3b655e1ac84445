package org.homeward.channel;

import java.util.Locale;
import org.homeward.engine.models.ModelTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names a line: the step's name by its model, or the request to the other country. */
@Component
public class StepNames {

    private final ModelTexts texts;
    private final MessageSource messages;

    StepNames(ModelTexts texts, MessageSource messages) {
        this.texts = texts;
        this.messages = messages;
    }

    /** The name; a request has no model, hence no definition. */
    public String of(String step, @Nullable String definitionId, Locale language) {
        return definitionId == null ? request(step, language) : texts.name(definitionId, step, language);
    }

    /** A message that was sent, by its name. */
    public String sent(String message, Locale language) {
        return text(
                "channel.message." + Message.wordOf(message), text("channel.message.other", "", language), language);
    }

    /** The answer that a request waits for. */
    private String request(String message, Locale language) {
        return text("channel.request." + Message.wordOf(message), sent(message, language), language);
    }

    private String text(String key, String otherwise, Locale language) {
        return String.valueOf(messages.getMessage(key, new Object[0], otherwise, language));
    }
}
