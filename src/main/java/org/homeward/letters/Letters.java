package org.homeward.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.KeptFields;
import org.homeward.casefile.Recipients;
import org.homeward.directory.Actor;
import org.homeward.directory.Directory;
import org.homeward.engine.FormFill;
import org.homeward.engine.FormLibrary;
import org.homeward.engine.OpenStep;
import org.homeward.engine.forms.Field;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.NotThere;
import org.homeward.shared.SafeWords;
import org.homeward.shared.StepId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letter of a step, before it is handed in and after: what is known of its form and may be seen by both the one who
 * prints it and the unit that it goes to. The reading is logged.
 */
@Component
public class Letters {

    private final LetterSteps steps;
    private final FormLibrary forms;
    private final KeptFields kept;
    private final Recipients recipients;
    private final Directory directory;
    private final MessageSource messages;
    private final List<FormFill> fills;
    private final Clock clock;

    Letters(
            LetterSteps steps,
            FormLibrary forms,
            KeptFields kept,
            Recipients recipients,
            Directory directory,
            MessageSource messages,
            List<FormFill> fills,
            Clock clock) {
        this.steps = steps;
        this.forms = forms;
        this.kept = kept;
        this.recipients = recipients;
        this.directory = directory;
        this.messages = messages;
        this.fills = List.copyOf(fills);
        this.clock = clock;
    }

    /** The letter as PDF; throws {@link NotThere} if the step isn't the reader's or sends none. */
    @Transactional
    public byte[] pdf(StepId id, Actor actor) {
        var found = steps.required(id, actor);
        var step = found.step();
        var kind = LetterKind.of(step.key()).orElseThrow(NotThere::aPage);
        var receiver = kind.receiver(step.corridor(), step.agency().country());
        var allowed = allowed(step, kind, receiver.equals(step.agency().country()) ? "other" : "focalPoint");
        var sheets = new ArrayList<Letter>();
        for (var language : LetterLanguages.of(step.agency().country(), receiver)) {
            sheets.add(letter(found, kind, allowed, language, actor));
        }
        return drawn(sheets);
    }

    private static byte[] drawn(List<Letter> letters) {
        var sheet = new Sheet(letters.get(0).words().language());
        for (var letter : letters) {
            if (letter != letters.get(0)) {
                sheet.turn(letter.words().language());
            }
            letter.draw(sheet);
        }
        return sheet.finish();
    }

    private Letter letter(
            LetterSteps.Found found, LetterKind kind, Predicate<String> allowed, Locale language, Actor actor) {
        var step = found.step();
        var words = new LetterWords(messages, directory, language);
        var data = data(found, language, actor);
        var zone = directory.officeHours(step.agency().country()).zone();
        var day = LocalDate.ofInstant(Objects.requireNonNullElse(found.finished(), clock.instant()), zone);
        return new Letter(
                words,
                kind,
                step.number().value(),
                words.date(day),
                kind == LetterKind.referral ? words.country(step.agency().country()) : words.office(step.agency()),
                words.office(to(step, kind, day)),
                basis(step, words, day),
                new LetterFields(words, allowed).of(forms.schema(step, language), data));
    }

    private AgencyCode to(OpenStep step, LetterKind kind, LocalDate day) {
        return kind == LetterKind.referral
                ? step.agency()
                : directory.focalPoint(
                        kind.receiver(step.corridor(), step.agency().country()), day);
    }

    private String basis(OpenStep step, LetterWords words, LocalDate day) {
        return directory
                .corridor(step.corridor(), day)
                .map(row -> row.instrument(words.language()))
                .filter(SafeWords::allow)
                .orElseGet(() -> words.text("letter.basis.agreed"));
    }

    private Predicate<String> allowed(OpenStep step, LetterKind kind, String function) {
        var receiver = kind.receiver(step.corridor(), step.agency().country());
        var may = recipients.may(step.number(), step.corridor(), receiver, function);
        var keys = new HashMap<String, Boolean>();
        for (var field : forms.of(step).fields()) {
            keys.put(field.key(), mayGo(field, may));
            field.columns().forEach(column -> keys.put(column.key(), mayGo(column, may)));
        }
        return key -> keys.getOrDefault(key, false);
    }

    /** A process field is a code or a date of the matter itself; when this very letter was sent is no part of it. */
    private static boolean mayGo(Field field, Predicate<FieldKey> may) {
        var category = field.category();
        return category == null ? !field.key().equals("letterSentOn") : may.test(FieldKey.of(field.key(), category));
    }

    private Map<String, Object> data(LetterSteps.Found found, Locale language, Actor actor) {
        var step = found.step();
        var filed = forms.of(step).fields().stream().filter(Field::inCaseFile).toList();
        var data = new HashMap<>(kept.known(step, filed, actor));
        found.variables().forEach(data::putIfAbsent);
        fills.stream()
                .filter(fill -> fill.step().equals(step.key()))
                .forEach(fill -> data.putAll(fill.fill(step, language)));
        return data;
    }
}
