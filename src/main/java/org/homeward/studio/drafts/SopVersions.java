package org.homeward.studio.drafts;

import java.util.List;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.springframework.stereotype.Component;

/** The published versions of the procedures. */
@Component
public class SopVersions {

    /** All procedures, by key. */
    public List<Sop> all() {
        throw new UnsupportedOperationException();
    }

    /** The versions of a procedure, newest first. */
    public List<SopVersion> of(Sop sop) {
        throw new UnsupportedOperationException();
    }

    /** The version that new cases begin with; throws NotThere if there is no such procedure. */
    public SopVersion inForce(Sop sop) {
        throw new UnsupportedOperationException();
    }

    /** The files of a version; throws NotThere if there is none. */
    public SopFiles files(Sop sop, int version) {
        throw new UnsupportedOperationException();
    }
}
