package org.homeward.studio.reading;

import java.util.List;
import java.util.Locale;
import org.homeward.deadlines.reading.ProcedureReader;
import org.homeward.deadlines.reading.ProcessInWords;
import org.homeward.studio.SopFiles;
import org.springframework.stereotype.Component;

/** Puts each step of a procedure into words: its name, who does it, by when, and where that comes from. */
@Component
public class StepsInWords {

    private final ProcedureReader reader;

    StepsInWords(ProcedureReader reader) {
        this.reader = reader;
    }

    /**
     * The processes of a procedure.
     *
     * @param procedure its files: in force, of an older version, or of a draft
     * @param tables the files with {@code sopDeadlines} and {@code escalationLadder}
     */
    public List<ProcessInWords> of(SopFiles procedure, SopFiles tables, Locale language) {
        return reader.of(procedure.byName(), tables.byName(), language);
    }
}
