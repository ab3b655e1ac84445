package org.homeward.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.RecipientTextRules;
import org.homeward.casefile.barred.BarredOffices;
import org.homeward.casefile.known.FormFieldsInFile;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Actor;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.forms.Field;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.FormPrefill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.shared.ForbiddenLetterWords;
import org.homeward.shared.SideRole;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes a letter in its languages: the known answers of its form that both its printer and the receiving unit may see. The reading is
 * logged.
 */
@Component
final class LetterWriter {

    /** When this very letter was sent, and what its sender kept to, is no part of the matter. */
    private static final Set<String> SENDERS_OWN = Set.of("letterSentOn", "limitsKept");

    private final FormLibrary forms;
    private final FormFieldsInFile kept;
    private final RecipientTextRules recipients;
    private final Directory directory;
    private final BarredOffices barred;
    private final TaskRouting routing;
    private final MessageSource messages;
    private final List<FormPrefill> fills;
    private final Clock clock;
    private final TodayInCountry today;

    LetterWriter(
            FormLibrary forms,
            FormFieldsInFile kept,
            RecipientTextRules recipients,
            Directory directory,
            BarredOffices barred,
            TaskRouting routing,
            MessageSource messages,
            List<FormPrefill> fills,
            Clock clock,
            TodayInCountry today) {
        this.forms = forms;
        this.kept = kept;
        this.recipients = recipients;
        this.directory = directory;
        this.barred = barred;
        this.routing = routing;
        this.messages = messages;
        this.fills = List.copyOf(fills);
        this.clock = clock;
        this.today = today;
    }

    byte[] pdf(LetterSource source, Actor actor) {
        var step = source.step();
        var own = step.agency().country();
        var receiver = source.kind().receiver(step.corridor(), own);
        var allowed = allowed(source, receiver.equals(own) ? "other" : "focalPoint");
        var sheets = new ArrayList<Letter>();
        for (var language : LetterLanguages.of(own, receiver)) {
            sheets.add(letter(source, allowed, language, actor));
        }
        return drawn(sheets);
    }

    private static byte[] drawn(List<Letter> letters) {
        var sheet = new PdfSheet(letters.get(0).words().language());
        for (var letter : letters) {
            if (letter != letters.get(0)) {
                sheet.turn(letter.words().language());
            }
            letter.draw(sheet);
        }
        return sheet.finish();
    }

    private Letter letter(LetterSource source, Predicate<String> allowed, Locale language, Actor actor) {
        var step = source.step();
        var words = new LetterWords(messages, directory, language);
        var data = data(source, allowed, language, actor);
        var own = step.agency().country();
        var day = today.at(Objects.requireNonNullElse(source.at(), clock.instant()), own);
        var from = source.from();
        var to = source.to();
        return new Letter(
                words,
                source.kind(),
                step.number().value(),
                words.date(day),
                from == null ? words.country(own) : words.office(from),
                words.office(to == null ? focalPoint(step, source.kind().receiver(step.corridor(), own), day) : to),
                source.kind() == LetterKind.referral ? null : basis(step, words, day),
                new LetterFields(words, allowed).of(forms.schema(step, language, data), data));
    }

    /** No letter goes to a blocked contact of the case (R6). */
    private AgencyCode focalPoint(OpenStep step, CountryCode country, LocalDate day) {
        var focalPoint = directory.focalPoint(country, day);
        var role = SideRole.heldIn(country, step.corridor(), "focal-point");
        return barred.bars(step.number(), focalPoint)
                ? routing.holderOf(step.number(), role, name -> null).agency()
                : focalPoint;
    }

    private String basis(OpenStep step, LetterWords words, LocalDate day) {
        return directory
                .corridor(step.corridor(), day)
                .map(row -> row.instrument(words.language()))
                .filter(ForbiddenLetterWords::allow)
                .orElseGet(() -> words.text("letter.basis.agreed"));
    }

    private Predicate<String> allowed(LetterSource source, String function) {
        var step = source.step();
        var receiver = source.kind().receiver(step.corridor(), step.agency().country());
        var may = recipients.may(step.number(), step.corridor(), receiver, function);
        var form = forms.of(step);
        var keys = new HashMap<String, Boolean>();
        for (var field : form.fields()) {
            var said = !source.asksOnly() || form.shown().contains(field.key());
            keys.put(field.key(), said && mayGo(field, may));
            field.columns().forEach(column -> keys.put(column.key(), said && mayGo(column, may)));
        }
        return key -> keys.getOrDefault(key, false);
    }

    /** A process field is a code or a date of the matter itself. */
    private static boolean mayGo(Field field, Predicate<FieldKey> may) {
        var category = field.category();
        return category == null ? !SENDERS_OWN.contains(field.key()) : may.test(FieldKey.of(field.key(), category));
    }

    private Map<String, Object> data(LetterSource source, Predicate<String> allowed, Locale language, Actor actor) {
        var step = source.step();
        var filed = forms.of(step).fields().stream()
                .filter(field -> field.inCaseFile() && allowed.test(field.key()))
                .toList();
        var data = new HashMap<>(kept.known(step, filed, actor));
        source.variables().forEach(data::putIfAbsent);
        fills.stream()
                .filter(fill -> fill.step().equals(step.key()))
                .forEach(fill -> data.putAll(fill.fill(step, language)));
        return data;
    }
}
