package org.homeward.studio.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.homeward.deadlines.reading.ProcessInWords;
import org.homeward.studio.Sop;
import org.homeward.studio.insight.FlowTaken;
import org.jspecify.annotations.Nullable;

/** A model's file: one process, or the processes of both sides of a border. */
record Diagram(List<ProcessInWords> processes) {

    /** Those of a procedure; the one that is named like it comes first. */
    static List<Diagram> of(List<ProcessInWords> processes, Sop sop) {
        var byFile = new LinkedHashMap<String, List<ProcessInWords>>();
        processes.forEach(process -> byFile.computeIfAbsent(process.file(), file -> new ArrayList<>())
                .add(process));
        return byFile.values().stream()
                .map(Diagram::new)
                .sorted(Comparator.comparing(diagram -> !diagram.keys().contains(sop.key())))
                .toList();
    }

    /** Whether it shows this process; each does if none is asked for. */
    boolean holds(@Nullable String process) {
        return process == null || keys().contains(process);
    }

    List<String> keys() {
        return processes.stream().map(ProcessInWords::key).toList();
    }

    /** All of it under the first one's name. */
    ProcessInWords whole() {
        var first = processes.get(0);
        return new ProcessInWords(
                first.file(),
                first.key(),
                first.name(),
                first.about(),
                processes.stream().flatMap(process -> process.steps().stream()).toList(),
                processes.stream().flatMap(process -> process.ways().stream()).toList());
    }

    /** The ways where cases part. */
    List<FlowTaken> ways() {
        return processes.stream()
                .flatMap(process -> process.steps().stream()
                        .filter(step -> process.waysFrom(step.id()).size() > 1)
                        .flatMap(step -> process.waysFrom(step.id()).stream())
                        .map(way -> new FlowTaken(process.key(), way.from(), way.to())))
                .toList();
    }
}
