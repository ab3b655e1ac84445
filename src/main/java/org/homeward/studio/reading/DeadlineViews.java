package org.homeward.studio.reading;

import java.util.List;
import java.util.Locale;
import org.homeward.deadlines.reading.DueInWords;
import org.homeward.deadlines.reading.ProcedureReader;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Speech;
import org.homeward.studio.Procedure;
import org.homeward.studio.ProcedureNames;
import org.homeward.studio.Procedures;
import org.springframework.stereotype.Component;

/** Puts the shared tables into words: each deadline with its rules and whom its ladder reminds. */
@Component
class DeadlineViews {

    private final ProcedureReader reader;
    private final Procedures procedures;
    private final ProcedureNames names;
    private final Speech speech;

    DeadlineViews(ProcedureReader reader, Procedures procedures, ProcedureNames names, Speech speech) {
        this.reader = reader;
        this.procedures = procedures;
        this.names = names;
        this.speech = speech;
    }

    DeadlinesView of(Procedure tables, Actor owner, Locale language) {
        var all = procedures.all().stream()
                .flatMap(
                        procedure -> reader
                                .of(
                                        procedures.files(procedure.sop()).byName(),
                                        procedures.tables().byName(),
                                        language)
                                .stream())
                .flatMap(process -> process.steps().stream())
                .toList();
        var lines = reader.deadlines(procedures.tables().byName(), language).entrySet().stream()
                .map(entry -> new DeadlinesView.Deadline(
                        all.stream()
                                .filter(step -> step.due().rules().stream()
                                        .anyMatch(rule -> rule.key().equals(entry.getKey())))
                                .map(step -> step.name())
                                .distinct()
                                .toList(),
                        entry.getValue().rules()))
                .toList();
        return new DeadlinesView(
                new SopView.Head(
                        tables.sop().key(),
                        names.name(tables.sop(), language),
                        names.about(tables.sop(), language),
                        tables.version(),
                        speech.of(owner, language).fullDay(tables.since())),
                lines);
    }

    /** The page of the shared tables. */
    record DeadlinesView(SopView.Head head, List<Deadline> deadlines) {

        /**
         * A deadline.
         *
         * @param steps the steps that have it; none if no step of today does
         */
        record Deadline(List<String> steps, List<DueInWords.Rule> rules) {}
    }
}
