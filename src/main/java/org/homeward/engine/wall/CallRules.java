package org.homeward.engine.wall;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process may not call itself, neither directly nor through others. */
final class CallRules {

    private CallRules() {}

    static void check(Element root, KnownNames names, Problems problems) {
        var calls = new HashMap<String, Set<String>>(names.calls());
        var own = callsOf(root);
        calls.putAll(own);
        for (var process : own.keySet()) {
            calls(root, process)
                    .filter(call -> reaches(calls, called(call), process))
                    .forEach(call -> problems.add(call, "the process " + Printable.of(process) + " calls itself"));
        }
    }

    /** Which processes each process of a model calls. */
    static Map<String, Set<String>> callsOf(Element root) {
        return ReferenceRules.processesOf(root).stream()
                .collect(Collectors.toMap(
                        process -> process,
                        process -> calls(root, process).map(CallRules::called).collect(Collectors.toSet())));
    }

    private static Stream<Element> calls(Element root, String process) {
        return root.children("bpmn:process")
                .filter(element -> process.equals(element.attributes().get("id")))
                .flatMap(Element::all)
                .filter(element -> element.is("bpmn:callActivity"));
    }

    private static String called(Element call) {
        return call.attribute("calledElement").orElse("");
    }

    private static boolean reaches(Map<String, Set<String>> calls, String from, String to) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            var process = open.pop();
            if (reached.add(process)) {
                open.addAll(calls.getOrDefault(process, Set.of()));
            }
        }
        return reached.contains(to);
    }
}
