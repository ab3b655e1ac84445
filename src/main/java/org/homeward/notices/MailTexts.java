package org.homeward.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.homeward.shared.DateFormats;
import org.homeward.shared.ForbiddenLetterWords;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes what a mail says: why, the case's number, the step and its day; no link and no word that tells (R12). Without a part in the
 * case its number isn't told: office, step and a word for it are.
 */
@Component
class MailTexts {

    private final MessageSource texts;
    private final NoticeStepNames names;
    private final LateStepElsewhere late;

    MailTexts(MessageSource texts, NoticeStepNames names, LateStepElsewhere late) {
        this.late = late;
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
        var elsewhere = about == null ? null : about.elsewhere();
        if (elsewhere != null) {
            office(elsewhere, to).ifPresent(lines::add);
            what(elsewhere.step(), elsewhere.stage(), language).ifPresent(lines::add);
            lines.add(say("notices.mail.reference", language, elsewhere.reference()));
        } else if (about != null) {
            lines.add(say("notices.mail.case", language, about.number().value()));
            what(about.step(), about.stage(), language).ifPresent(lines::add);
        }
        if (notice.due() != null) {
            lines.add(say("notices.mail.due", language, day(notice.due(), to)));
        }
        var days = elsewhere == null ? 0 : late.days(notice.due(), to.zone());
        if (days > 0) {
            lines.add(say("notices.late.days", language, days));
        }
        if (about != null) {
            lines.add("");
        }
        lines.add(say("notices.mail.end", language));
        return String.join("\r\n", lines) + "\r\n";
    }

    /** A reason that tells too much for a mail is said in other words there. */
    private String why(Notice notice, Locale language) {
        var kind = notice.kind().name();
        var plain = texts.getMessage("notices.mail.kind." + kind, null, null, language);
        return plain != null ? plain : say("notices.kind." + kind, language, String.valueOf(notice.number()));
    }

    /** A step whose name tells too much goes by its stage; a stage whose name does goes unnamed. */
    private Optional<String> what(NoticeSubject.@Nullable Step about, @Nullable Stage at, Locale language) {
        var step = about == null ? "" : names.of(about, language);
        return step.isEmpty() || !ForbiddenLetterWords.allow(step)
                ? Optional.ofNullable(at)
                        .map(stage -> stage(stage, language))
                        .filter(ForbiddenLetterWords::allow)
                        .map(stage -> say("notices.mail.stage", language, stage))
                : Optional.of(say("notices.mail.step", language, step));
    }

    /** An office whose name tells too much goes unnamed. */
    private Optional<String> office(NoticeSubject.Elsewhere elsewhere, Addressee to) {
        return Optional.of(late.office(elsewhere, to.language()))
                .filter(ForbiddenLetterWords::allow)
                .map(name -> say("notices.mail.office", to.language(), name));
    }

    private String stage(Stage stage, Locale language) {
        return say("frame.phase." + stage.name(), language);
    }

    private static String day(Instant due, Addressee to) {
        var moment = due.atZone(to.zone());
        var words =
                DateFormats.pattern("EEEE d MMMM uuuu, HH:mm", to.language()).format(moment);
        LocalDate iso = moment.toLocalDate();
        return DateFormats.differsFromIso(to.language()) ? words + " (" + iso + ")" : words;
    }

    private String say(String key, Locale language, @Nullable Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
