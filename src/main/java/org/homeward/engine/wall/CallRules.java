package org.homeward.engine.wall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.flow.Explorer;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.SafeMessageText;
import org.homeward.engine.wall.reading.XmlElement;

/** A process may not call itself, neither directly nor through others, and may not start too many others. */
final class CallRules {

    private static final int MOST = 500;

    private final XmlElement root;
    private final Map<String, List<String>> calls;
    private final RefusalReasons problems;

    private CallRules(XmlElement root, KnownNames names, RefusalReasons problems) {
        this.root = root;
        this.problems = problems;
        this.calls = new HashMap<>(names.calls());
        calls.putAll(callsOf(root));
    }

    static void check(XmlElement root, KnownNames names, RefusalReasons problems) {
        var rules = new CallRules(root, names, problems);
        var processes = List.copyOf(ReferenceRules.processesOf(root));
        processes.forEach(rules::itself);
        if (Explorer.loop(rules.calls).isEmpty()) {
            processes.forEach(rules::tooMany);
        }
    }

    /** Which processes each process of a model calls; one that is called twice is there twice. */
    static Map<String, List<String>> callsOf(XmlElement root) {
        return ReferenceRules.processesOf(root).stream()
                .collect(Collectors.toMap(
                        process -> process,
                        process -> calls(root, process).map(CallRules::called).toList()));
    }

    private void itself(String process) {
        calls(root, process)
                .filter(call ->
                        Explorer.reached(List.of(called(call)), this::calledBy).contains(process))
                .forEach(call ->
                        problems.add(call, "callsItself", "the process {} calls itself", SafeMessageText.of(process)));
    }

    private void tooMany(String process) {
        if (Explorer.ways(process, this::calledBy, MOST) > MOST) {
            problems.add(
                    process,
                    "callsMany",
                    "the process calls more than {} others, all calls of the called ones counted",
                    MOST);
        }
    }

    private List<String> calledBy(String process) {
        return calls.getOrDefault(process, List.of());
    }

    private static Stream<XmlElement> calls(XmlElement root, String process) {
        return root.children("bpmn:process")
                .filter(element -> process.equals(element.attributes().get("id")))
                .flatMap(XmlElement::all)
                .filter(element -> element.is("bpmn:callActivity"));
    }

    private static String called(XmlElement call) {
        return call.attribute("calledElement").orElse("");
    }
}
