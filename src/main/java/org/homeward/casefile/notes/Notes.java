package org.homeward.casefile.notes;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseTextEncryption;
import org.homeward.casefile.Participation;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes to colleagues: written and read by the people of one agency while it works on the case; each reading is logged. */
@Component
public class Notes {

    private final NoteTable table;
    private final CaseAccess access;
    private final CaseTextEncryption seal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notes(NoteTable table, CaseAccess access, CaseTextEncryption seal, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.access = access;
        this.seal = seal;
        this.events = events;
        this.clock = clock;
    }

    /** Throws {@link NotFound} unless the reader works on the case, and on the open step if one is named. */
    @Transactional
    public Note.@Nullable OnStep place(CaseNumber number, @Nullable StepId step, Actor actor) {
        var found = access.requirePlace(number, step, actor);
        return found == null ? null : new Note.OnStep(found.id(), found.definitionId(), found.key());
    }

    /** The notes of the reader's agency, oldest first; throws {@link NotFound} without a running part in the case. */
    @Transactional
    public List<Note> of(CaseNumber number, Actor actor) {
        access.requireFull(number, actor);
        var notes = table.of(number, actor.agency()).stream()
                .flatMap(note ->
                        seal.open(number, SealedNote.purpose(note.id()), note.ciphertext()).map(note::open).stream())
                .toList();
        if (!notes.isEmpty()) {
            events.publishEvent(new NoteHandledEvent(number, actor.agency(), actor.username(), "notesRead", null));
        }
        return notes;
    }

    /** Notes on recalled data are read no more (R4). */
    @EventListener
    void ended(Participation.ShareEnded event) {
        table.recall(event.number(), event.agencies());
    }

    /**
     * Writes a note.
     *
     * @param step on which of the agency's open steps, or null
     * @return its id
     * @throws NotFound as {@link #place}
     * @throws InvalidContentException for an empty or too long text
     */
    @Transactional
    public UUID write(CaseNumber number, @Nullable StepId step, String text, Actor actor) {
        var place = place(number, step, actor);
        if (text.isBlank() || text.length() > Note.LONGEST) {
            throw InvalidContentException.field("text", "refusal.note.text", Note.LONGEST);
        }
        var note = new Note(UUID.randomUUID(), number, place, text.strip(), actor.username(), clock.instant());
        table.insert(new SealedNote(
                note.id(),
                number,
                actor.agency(),
                place,
                seal.seal(number, SealedNote.purpose(note.id()), note.text()),
                note.user(),
                note.at()));
        events.publishEvent(new NoteHandledEvent(number, actor.agency(), actor.username(), "noteWritten", step));
        events.publishEvent(new NoteWrittenEvent(note, actor.agency()));
        return note.id();
    }
}
