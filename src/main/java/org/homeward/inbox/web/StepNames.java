package org.homeward.inbox.web;

import java.util.Locale;
import org.homeward.engine.ModelTexts;
import org.homeward.inbox.InboxRow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a line is called: the step's name by its model, or what was asked of the other country. */
@Component
class StepNames {

    private final ModelTexts texts;
    private final MessageSource messages;

    StepNames(ModelTexts texts, MessageSource messages) {
        this.texts = texts;
        this.messages = messages;
    }

    String of(InboxRow row, Locale language) {
        return row.definitionId() == null
                ? request(row.step(), language)
                : texts.name(row.definitionId(), row.step(), language);
    }

    /** A message that was sent, by its name. */
    String sent(String message, Locale language) {
        return text("channel.message." + message, text("channel.message.other", "", language), language);
    }

    /** What a request waits for. */
    private String request(String message, Locale language) {
        return text("inbox.request." + message, sent(message, language), language);
    }

    private String text(String key, String otherwise, Locale language) {
        return String.valueOf(messages.getMessage(key, new Object[0], otherwise, language));
    }
}
