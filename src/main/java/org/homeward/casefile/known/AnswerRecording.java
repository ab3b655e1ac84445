package org.homeward.casefile.known;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.homeward.casefile.BlockedContactRedaction;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.known.SafetyRelevantAnswers.Stricter;
import org.homeward.directory.people.Actor;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the answers to a step. Another agency's words that protect the person stay in force and the step's words join them. The other
 * agency is told: only a second person of that agency takes any of them away.
 */
@Component
public class AnswerRecording {

    private final CaseFiles files;
    private final AnswerVersionTable known;
    private final SafetyRelevantAnswers protecting;
    private final BlockedContactRedaction blocked;
    private final CorrectionTable table;
    private final AnswerReceivers receivers;
    private final ApplicationEventPublisher events;

    AnswerRecording(
            CaseFiles files,
            AnswerVersionTable known,
            SafetyRelevantAnswers protecting,
            BlockedContactRedaction blocked,
            CorrectionTable table,
            AnswerReceivers receivers,
            ApplicationEventPublisher events) {
        this.files = files;
        this.known = known;
        this.protecting = protecting;
        this.blocked = blocked;
        this.table = table;
        this.receivers = receivers;
        this.events = events;
    }

    /**
     * Records the answers, as {@link CaseFiles#record}.
     *
     * @param form in which they were given
     */
    @Transactional
    public void record(OpenStep step, List<FieldEntry> entries, FormDefinition form, Actor actor) {
        var number = step.number();
        var recorded = new ArrayList<FieldEntry>();
        var joined = new LinkedHashMap<FieldEntry, Standing>();
        for (var entry : entries) {
            var standing = othersWords(step, entry);
            if (standing.isEmpty()) {
                recorded.add(entry);
            } else if (entry.value() != null) {
                var field = entry.field();
                var text = joined(standing.get().seen(), entry.value().toString(), type(form, field.key()));
                var both = new FieldEntry(field, text);
                recorded.add(both);
                joined.put(both, standing.get());
            }
        }
        files.record(number, step.id(), step.agency(), actor.username(), recorded);
        joined.forEach((entry, standing) -> join(number, entry, standing, step.agency(), actor));
    }

    private static String type(FormDefinition form, String key) {
        return form.fields().stream()
                .filter(field -> field.key().equals(key))
                .map(Field::type)
                .findFirst()
                .orElse("");
    }

    private static String joined(String standing, String words, String type) {
        var between = CorrectedAnswerCheck.between(type);
        return standing.isEmpty() || words.contains(standing)
                ? words
                : CorrectedAnswerCheck.joined(standing, words, between == null ? "\n" : between);
    }

    /** Another agency's words that the entry would take the place of. */
    private Optional<Standing> othersWords(OpenStep step, FieldEntry entry) {
        var number = step.number();
        var field = entry.field().key();
        if (protecting.of(field).filter(Stricter::words).isEmpty()) {
            return Optional.empty();
        }
        return files.value(number, field).flatMap(text -> known.newest(number, field)
                .map(StoredVersion::owner)
                .filter(owner -> !owner.equals(step.agency()))
                .map(owner -> new Standing(owner, seen(number, field, text, step.agency()))));
    }

    /** Blocked contacts that an office can't read, since they name it, stay without its doing. */
    private String seen(CaseNumber number, String field, Object text, AgencyCode reader) {
        var shown = field.equals(BlockedContactRedaction.FIELD) ? blocked.shown(number, field, text, reader) : text;
        return shown == null ? "" : shown.toString();
    }

    private void join(CaseNumber number, FieldEntry entry, Standing standing, AgencyCode by, Actor actor) {
        var field = entry.field();
        var record = table.insert(number, field.key(), standing.owner());
        if (!standing.seen().equals(entry.value())) {
            var author = new CorrectionRecorder.Author(actor, by, actor.username());
            var told = receivers.tell(number, field, record, standing.owner(), author);
            events.publishEvent(new AnswerCorrectedEvent(number, by, actor.username(), record, field, told, null));
        }
    }

    /**
     * Another agency's words.
     *
     * @param seen those of them that the step's agency may read, or blind adds to
     */
    private record Standing(AgencyCode owner, String seen) {}
}
