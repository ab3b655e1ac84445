package org.homeward.platform.demo;

import java.util.List;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.PackagedForms;

/** The fields of all forms that Homeward brings with it. */
final class PackagedFields {

    private PackagedFields() {}

    static List<Field> all() {
        return PackagedForms.files().stream()
                .flatMap(file -> PackagedForms.read(file).fields().stream())
                .toList();
    }
}
