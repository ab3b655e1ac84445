package org.homeward.inbox;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.BlockedContactRedaction;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.known.AnswerRecording;
import org.homeward.casefile.known.FormFieldsInFile;
import org.homeward.casefile.rerouting.OfficesNamedInText;
import org.homeward.channel.Message;
import org.homeward.channel.Messages;
import org.homeward.channel.OriginSharingRules;
import org.homeward.directory.people.Actor;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.steps.OpenStep;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.conditions.InvolvedOfficeRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Splits what was answered: into the encrypted case file, into consents, into the engine's variables. */
@Component
class HandInSplit {

    private final CaseFiles caseFiles;
    private final FormFieldsInFile kept;
    private final Consents consents;
    private final Disclosures disclosures;
    private final Messages messages;
    private final OfficesNamedInText offices;
    private final ConsentEndDays days;
    private final AnswerRecording words;

    HandInSplit(
            CaseFiles caseFiles,
            FormFieldsInFile kept,
            Consents consents,
            Disclosures disclosures,
            Messages messages,
            OfficesNamedInText offices,
            ConsentEndDays days,
            AnswerRecording words) {
        this.caseFiles = caseFiles;
        this.kept = kept;
        this.consents = consents;
        this.disclosures = disclosures;
        this.messages = messages;
        this.offices = offices;
        this.days = days;
        this.words = words;
    }

    /** Stores the answer; returns the process fields, each one, null where it was hidden. */
    Map<String, Object> store(OpenStep step, FormDefinition form, Map<String, Object> values, Actor actor) {
        InvolvedOfficeRule.requireSaid(values);
        var fields = form.fields();
        var filed = fields.stream().filter(Field::inCaseFile).toList();
        if (!filed.isEmpty()) {
            caseFiles.hold(step.number());
        }
        var known = kept.known(step, filed, actor);
        words.record(step, entries(step, form, values, known), form, actor);
        var variables = new HashMap<String, Object>();
        var said = new ArrayList<Consents.Answer>();
        for (var field : fields) {
            if (!field.inCaseFile() && !form.shown().contains(field.key())) {
                variables.put(field.key(), values.get(field.key()));
                consent(field, values).ifPresent(said::add);
            }
        }
        consents.record(step.number(), days.ended(said, values, step), step.agency(), step.id());
        return variables;
    }

    /** Completes the step; data that crosses the border with it is listed as disclosed to its receiver (R4). */
    void disclosing(OpenStep step, FormDefinition form, Runnable complete) {
        complete.run();
        var categories = EnumSet.noneOf(DataClass.class);
        var filed = form.fields().stream().filter(Field::inCaseFile).toList();
        filed.forEach(field -> categories.add(DataClass.valueOf(Objects.requireNonNull(field.category()))));
        for (Message sent : messages.sentNow(step.number())) {
            var to = sent.to();
            if (to == null || !sent.crossesBorder()) {
                continue;
            }
            var codes = sent.payload().keySet();
            if (OriginSharingRules.takesAlong(sent.name())) {
                categories.addAll(disclosures.record(
                        step.number(),
                        step.id(),
                        sent.from(),
                        to,
                        sent.name(),
                        categories,
                        asked(step, form, filed),
                        codes));
            } else if (!codes.isEmpty() && !OriginSharingRules.isRecall(sent.name())) {
                disclosures.record(step.number(), sent.from(), to, sent.name(), codes);
            }
        }
    }

    /** Whether the sender's agency is out of the case with this answer, since an official of it is involved (R18). */
    boolean leaves(OpenStep step, FormDefinition form, Actor actor) {
        return form.fields().stream().anyMatch(field -> field.key().equals(BlockedContactRedaction.INVOLVED))
                && offices.leaves(step.number(), step.agency(), actor.username());
    }

    /** The questions of the form; fields that it only shows weren't answered in it. */
    private Set<String> asked(OpenStep step, FormDefinition form, List<Field> filed) {
        var names = kept.names(step);
        return filed.stream()
                .map(Field::key)
                .filter(key -> !form.shown().contains(key))
                .map(names)
                .collect(Collectors.toSet());
    }

    /**
     * The new answers: the same answer makes no new version, unless it was asked anew; an empty one clears only what the reader saw in the
     * form.
     */
    private List<FieldEntry> entries(
            OpenStep step, FormDefinition form, Map<String, Object> values, Map<String, Object> known) {
        var names = kept.names(step);
        var anew = form.askedAnew();
        var entries = new ArrayList<FieldEntry>();
        for (var field : form.fields().stream().filter(Field::inCaseFile).toList()) {
            var value = values.get(field.key());
            var before = anew.contains(field.key()) ? null : known.get(field.key());
            if (values.containsKey(field.key())
                    && !Objects.equals(value, before)
                    && !(empty(value) && before == null)) {
                entries.add(new FieldEntry(FormFieldsInFile.key(names, field), empty(value) ? null : value));
            }
        }
        return entries;
    }

    private Optional<Consents.Answer> consent(Field field, Map<String, Object> values) {
        var value = values.get(field.key());
        return field.consentPurpose() == null || value == null
                ? Optional.empty()
                : Optional.of(new Consents.Answer(
                        Purpose.valueOf(field.consentPurpose()),
                        Objects.requireNonNullElse(field.consentRecipient(), "Authorities"),
                        ConsentValue.valueOf(value.toString()),
                        null));
    }

    private static boolean empty(@Nullable Object value) {
        return value == null || "".equals(value) || value instanceof List<?> list && list.isEmpty();
    }
}
