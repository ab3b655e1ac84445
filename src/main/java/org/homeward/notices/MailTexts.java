package org.homeward.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.homeward.shared.ReadersCalendar;
import org.homeward.shared.SafeWords;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what a mail says: why, the case's number, the step and its day; no link and no word that tells (R12). */
@Component
class MailTexts {

    private final MessageSource texts;
    private final StepNames names;

    MailTexts(MessageSource texts, StepNames names) {
        this.texts = texts;
        this.names = names;
    }

    /** The sender's name that the reader sees. */
    String sender(Locale language) {
        return say("notices.mail.sender", language);
    }

    String subject(Locale language) {
        return say("notices.mail.subject", language);
    }

    String body(Notice notice, Addressee to) {
        var language = to.language();
        var lines = new ArrayList<String>();
        lines.add(why(notice, language));
        lines.add("");
        var about = notice.about();
        if (about != null) {
            lines.add(say("notices.mail.case", language, about.number().value()));
            what(about, language).ifPresent(lines::add);
        }
        if (notice.due() != null) {
            lines.add(say("notices.mail.due", language, day(notice.due(), to)));
        }
        if (about != null) {
            lines.add("");
        }
        lines.add(say("notices.mail.end", language));
        return String.join("\r\n", lines) + "\r\n";
    }

    /** What tells too much for a mail is said in other words there. */
    private String why(Notice notice, Locale language) {
        var kind = notice.kind().name();
        var plain = texts.getMessage("notices.mail.kind." + kind, null, null, language);
        return plain != null ? plain : say("notices.kind." + kind, language, String.valueOf(notice.number()));
    }

    /** A step whose name tells too much goes by its stage; a stage whose name does goes unnamed. */
    private Optional<String> what(About about, Locale language) {
        var step = about.step() == null ? "" : names.of(about.step(), language);
        return step.isEmpty() || !SafeWords.allow(step)
                ? Optional.ofNullable(about.stage())
                        .map(stage -> stage(stage, language))
                        .filter(SafeWords::allow)
                        .map(stage -> say("notices.mail.stage", language, stage))
                : Optional.of(say("notices.mail.step", language, step));
    }

    private String stage(Stage stage, Locale language) {
        return say("frame.phase." + stage.name(), language);
    }

    private static String day(Instant due, Addressee to) {
        var moment = due.atZone(to.zone());
        var words = ReadersCalendar.pattern("EEEE d MMMM uuuu, HH:mm", to.language())
                .format(moment);
        LocalDate iso = moment.toLocalDate();
        return ReadersCalendar.differsFromIso(to.language()) ? words + " (" + iso + ")" : words;
    }

    private String say(String key, Locale language, @Nullable Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
