package org.homeward.studio.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.forms.FormComponent;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.studio.SopFiles;

/**
 * What a form asks, in figures.
 *
 * @param sections how many sections it has
 * @param questions how many questions
 * @param languages in how many languages it is written
 */
record FormFacts(int sections, int questions, int languages) {

    private static final Pattern LANGUAGE = Pattern.compile("\\.[a-z]{2}\\.properties");

    /** The form with this id; empty if the files have none. */
    static Optional<FormFacts> of(String id, SopFiles files) {
        var shared = FieldList.of(files.byName());
        return files.names().stream()
                .filter(name -> name.endsWith(".form"))
                .flatMap(name -> {
                    var form = FormDefinition.parse(shared.writtenOut(files.bytes(name)));
                    return form.id().equals(id) ? Optional.of(of(form, name, files)).stream() : null;
                })
                .findFirst();
    }

    private static FormFacts of(FormDefinition form, String name, SopFiles files) {
        var stem = name.substring(0, name.length() - ".form".length());
        var languages = files.names().stream()
                .filter(other -> other.startsWith(stem)
                        && LANGUAGE.matcher(other.substring(stem.length())).matches())
                .count();
        var sections = form.components().stream()
                .map(FormComponent::type)
                .filter("group"::equals)
                .count();
        var shown = form.shown();
        var questions = form.fields().stream()
                .filter(field -> !shown.contains(field.key()))
                .count();
        return new FormFacts((int) sections, (int) questions, (int) languages);
    }
}
