package org.homeward.studio.drafts;

import java.util.List;
import org.homeward.directory.people.Actor;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.springframework.stereotype.Component;

/** The drafts of procedures: opened from the version in force, written by one owner at a time. */
@Component
public class Drafts {

    /** A draft of the version in force, held by the owner. */
    public DraftId open(Sop sop, Actor owner) {
        throw new UnsupportedOperationException();
    }

    /** A draft with the content of a former version, held by the owner. */
    public DraftId open(Sop sop, int version, Actor owner) {
        throw new UnsupportedOperationException();
    }

    /** The draft; throws NotThere if there is none, NotAllowed for anybody but a process owner. */
    public Draft require(DraftId id, Actor owner) {
        throw new UnsupportedOperationException();
    }

    /** All drafts of a procedure that are not over, newest change first. */
    public List<Draft> openOf(Sop sop) {
        throw new UnsupportedOperationException();
    }

    /** All files: those of the base with what the draft changed. */
    public SopFiles files(DraftId id) {
        throw new UnsupportedOperationException();
    }

    /** Writes a file; throws WrongContent with line or element, TooLate if somebody else holds the draft. Equal content is no change. */
    public void write(DraftId id, String name, byte[] content, Actor owner) {
        throw new UnsupportedOperationException();
    }

    public void remove(DraftId id, String name, Actor owner) {
        throw new UnsupportedOperationException();
    }

    /** Takes the draft from whoever holds it; the taker becomes an author. */
    public void takeOver(DraftId id, Actor owner) {
        throw new UnsupportedOperationException();
    }
}
