package org.homeward.studio.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.deadlines.reading.ProcessInWords;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Speech;
import org.homeward.studio.Procedure;
import org.homeward.studio.Procedures;
import org.homeward.studio.Sop;
import org.homeward.studio.SopNames;
import org.homeward.studio.reading.StepsInWords;
import org.springframework.stereotype.Component;

/** Puts the procedures and what runs of them into words. */
@Component
class Library {

    private final Procedures procedures;
    private final StepsInWords steps;
    private final RunningTable running;
    private final SopNames names;
    private final Speech speech;

    Library(Procedures procedures, StepsInWords steps, RunningTable running, SopNames names, Speech speech) {
        this.procedures = procedures;
        this.steps = steps;
        this.running = running;
        this.names = names;
        this.speech = speech;
    }

    List<LibraryLine> lines(Actor owner, Locale language) {
        var all = procedures.all();
        var processes = processes(all, language);
        var counts = running.of(processes);
        var say = speech.of(owner, language);
        return all.stream()
                .map(procedure -> {
                    var sop = procedure.sop();
                    var count = counts.getOrDefault(sop, RunningTable.Running.NONE);
                    return new LibraryLine(
                            sop.key(),
                            names.name(sop, language),
                            names.about(sop, language),
                            processes.getOrDefault(sop, List.of()).isEmpty() ? null : count.cases(),
                            count.lateShare(),
                            procedure.version(),
                            say.fullDay(procedure.since()), null, null);
                })
                .toList();
    }

    private Map<Sop, List<String>> processes(List<Procedure> all, Locale language) {
        var processes = new LinkedHashMap<Sop, List<String>>();
        all.forEach(procedure -> processes.put(
                procedure.sop(),
                steps.of(procedures.files(procedure.sop()), procedures.tables(), language).stream()
                        .map(ProcessInWords::key)
                        .toList()));
        return processes;
    }
}
