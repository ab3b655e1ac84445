package org.homeward.studio.web;

import java.util.List;
import org.homeward.studio.drafts.SopDraft;
import org.homeward.studio.drafts.SopDraftState;
import org.jspecify.annotations.Nullable;

/**
 * A draft as its page shows it.
 *
 * @param sop the procedure's name in the reader's language
 * @param reader the account of the reader
 * @param written by whom and when
 * @param newest the version that is in force now
 */
record DraftView(
        SopDraft draft,
        String sop,
        String reader,
        Written written,
        AgreementsView agreements,
        int newest,
        List<Group> groups,
        List<ProblemLine> problems,
        List<AsideLine> aside) {

    /** Whether the reader may ask for the review: the owner who writes in it may, and any owner if nobody ever did. */
    public boolean mayAskReview() {
        return draft.state() == SopDraftState.draft
                && mayWrite()
                && (draft.authors().isEmpty() || isOwn())
                && changesSomething()
                && !isOld();
    }

    /** Whether nobody, the reader or somebody else writes in it. */
    public String holder() {
        return draft.heldBy() == null ? "nobody" : draft.isHeldBy(reader) ? "reader" : "other";
    }

    public boolean mayWrite() {
        return draft.state().isOpen() && !holder().equals("other");
    }

    /** Whether the reader may decide about it as the second person. */
    public boolean maySeeToIt() {
        return draft.state().isOpen() && !draft.isAuthor(reader);
    }

    public boolean isOwn() {
        return draft.isAuthor(reader);
    }

    public boolean isOld() {
        return draft.state().isOpen() && draft.baseVersion() != newest;
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity().equals("error"));
    }

    public boolean changesSomething() {
        return groups.stream().flatMap(group -> group.files().stream()).anyMatch(FileLine::isChanged);
    }

    /** Whether its steps ask forms: shared tables have none. */
    public boolean hasForms() {
        return groups.stream().anyMatch(group -> group.kind().equals("bpmn"));
    }

    /**
     * By whom it was written, in names.
     *
     * @param changed when it was changed last, in words
     * @param authors all who changed it
     * @param holder who writes in it now; empty for nobody
     * @param publisher who published it; empty for nobody
     */
    record Written(String changed, String authors, String holder, String publisher) {}

    /** A part that was set aside of a file: a namespace or a name, and its number. */
    record AsideLine(String file, String what, int times) {}

    /** A problem in words, and what the element is called that it is about. */
    record ProblemLine(String severity, String file, String element, String name, String message) {}

    /** The files of one kind: {@code bpmn}, {@code dmn}, {@code form}, {@code properties}, {@code json}. */
    record Group(String kind, List<FileLine> files) {}

    /**
     * A file.
     *
     * @param name its whole name
     * @param last its name without folders
     * @param title what it is called in the reader's language
     * @param change what the draft does with it
     */
    record FileLine(String name, String last, String title, String change) {

        /** Where it is edited, below the draft's address; null for what has no editor. */
        public @Nullable String opens() {
            if (change.equals("removed") || last.endsWith(".json")) {
                return null;
            }
            return last.endsWith(".properties") ? words() : "edit/" + last;
        }

        /** Where its words in other languages are edited, below the draft's address; null for what has none. */
        public @Nullable String words() {
            if (change.equals("removed") || last.endsWith(".dmn") || name.indexOf('/') == name.lastIndexOf('/')) {
                return null;
            }
            return "texts/" + last.substring(0, last.indexOf('.')) + (name.startsWith("forms/") ? ".form" : ".bpmn");
        }

        boolean isChanged() {
            return !change.equals("same");
        }
    }
}
