package org.homeward.studio.reading;

import java.util.List;
import java.util.Locale;
import org.homeward.studio.SopFiles;
import org.springframework.stereotype.Component;

/** Puts each step of a procedure into words: its name, who does it, by when, and where that comes from. */
@Component
public class StepsInWords {

    /**
     * The processes of a procedure.
     *
     * @param procedure its files: in force, of an older version, or of a draft
     * @param tables the files with {@code sopDeadlines} and {@code escalationLadder}
     */
    public List<ProcessInWords> of(SopFiles procedure, SopFiles tables, Locale language) {
        return List.of();
    }
}
