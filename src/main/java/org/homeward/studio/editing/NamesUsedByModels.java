package org.homeward.studio.editing;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlElement;
import org.homeward.engine.wall.reading.XmlReader;

/** The names that models use: processes and decisions with their names, messages, roles. An unreadable file names nothing. */
final class NamesUsedByModels {

    private final SortedMap<String, String> processes = new TreeMap<>();
    private final SortedMap<String, String> decisions = new TreeMap<>();
    private final SortedSet<String> messages = new TreeSet<>();
    private final SortedSet<String> roles = new TreeSet<>();

    static NamesUsedByModels of(Map<String, byte[]> files) {
        var names = new NamesUsedByModels();
        files.forEach((name, content) -> {
            if (name.endsWith(".bpmn") || name.endsWith(".dmn")) {
                names.read(content);
            }
        });
        return names;
    }

    SortedMap<String, String> processes() {
        return processes;
    }

    SortedMap<String, String> decisions() {
        return decisions;
    }

    SortedSet<String> messages() {
        return messages;
    }

    SortedSet<String> roles() {
        return roles;
    }

    private void read(byte[] content) {
        try {
            XmlReader.read(content).all().forEach(this::read);
        } catch (UnreadableFile broken) {
            return;
        }
    }

    private void read(XmlElement element) {
        var name = element.attribute("name").orElse("");
        switch (element.name()) {
            case "bpmn:process" -> processes.put(id(element), name);
            case "dmn:decision" -> decisions.put(id(element), name);
            case "bpmn:message" -> messages.add(name);
            case "bpmn:userTask" ->
                role(element.attribute("camunda:candidateGroups").orElse(""));
            case "camunda:property" -> {
                if (name.equals("from") || name.equals("to")) {
                    role(element.attribute("value").orElse(""));
                }
            }
            default -> {
                return;
            }
        }
    }

    private void role(String role) {
        if (role.contains(".")) {
            roles.add(role);
        }
    }

    private static String id(XmlElement element) {
        return element.attribute("id").orElse("");
    }
}
