package org.homeward.platform.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;

/** The fields of all forms that Homeward brings with it. */
final class PackagedFields {

    private PackagedFields() {}

    static List<Field> all() throws IOException {
        var fields = new ArrayList<Field>();
        try (var files = Files.walk(Path.of("forms"))) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".form")).toList()) {
                fields.addAll(FormDefinition.parse(Files.readAllBytes(file)).fields());
            }
        }
        return fields;
    }
}
