package org.homeward.engine.modelset;

import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.engine.forms.FieldList;

/** The names of a set's files: {@code processes/<phase>/...} and {@code forms/<phase>/...}. */
final class ModelFiles {

    private ModelFiles() {}

    /** The phase to which a file belongs. */
    static String phase(String file) {
        var parts = file.split("/");
        return parts.length < 3 ? "" : parts[1];
    }

    /** Models, decisions and forms, without translations and notes. */
    static Map<String, byte[]> checked(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().matches(".*\\.(bpmn|dmn|form)"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The field list of the set's forms: its own, else the packaged one. */
    static FieldList shared(Map<String, byte[]> files) {
        return files.containsKey(FieldList.FILE) ? FieldList.of(files) : FieldList.packaged();
    }
}
