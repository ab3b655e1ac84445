package org.homeward.engine.modelset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.modelset.meaning.QuestionsOfModelSet;
import org.homeward.engine.wall.ModelerForm;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.function.SingletonSupplier;

/** The packaged models, decisions, forms and translations, without a database. */
public final class PackagedModels {

    /** Read once: they are part of the program. */
    private static final Supplier<QuestionsOfModelSet> ASKED =
            SingletonSupplier.of(() -> ModelSet.of(files(), new ModelFindings()).asked());

    private PackagedModels() {}

    /** The questions of the packaged models. */
    static QuestionsOfModelSet asked() {
        return ASKED.get();
    }

    /** By name: {@code processes/<phase>/...} and {@code forms/<phase>/...}, the forms without copies of what they share. */
    public static Map<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        read("processes/", files);
        read("forms/", files);
        var shared = FieldList.of(files);
        files.replaceAll((name, content) -> ModelerForm.withoutCopies(name, content, shared));
        return files;
    }

    private static void read(String tree, Map<String, byte[]> into) {
        try {
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + tree + "**/*.*")) {
                var address = resource.getURL().toString();
                var name = address.substring(address.lastIndexOf("/" + tree) + 1);
                if (!name.endsWith(".md")) {
                    into.put(name, resource.getContentAsByteArray());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
