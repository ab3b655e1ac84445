package org.homeward.studio.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.homeward.engine.forms.FieldList;
import org.homeward.studio.SopFiles;

/** The changes between two versions of a procedure. */
public final class Comparison {

    private Comparison() {}

    /** The changes, in the order of the files. */
    public static List<ProcedureChange> of(SopFiles before, SopFiles after) {
        return of(before, after, after);
    }

    /**
     * The changes, in the order of the files.
     *
     * @param around the files of all procedures, for the names of steps to which a changed deadline belongs, and for the
     *     times that deadlines stand for
     */
    public static List<ProcedureChange> of(SopFiles before, SopFiles after, SopFiles around) {
        var found = new ArrayList<ProcedureChange>();
        var files = new FileChanges(before, after, around, found);
        var names = new TreeSet<String>();
        before.names().forEach(name -> names.add(owner(name)));
        after.names().forEach(name -> names.add(owner(name)));
        names.stream().filter(name -> differs(name, before, after)).forEach(files::find);
        return List.copyOf(found);
    }

    /** The model or form to which words belong; another file's own name. */
    public static String owner(String name) {
        var words = name.endsWith(".properties") ? name.replaceFirst("\\.[a-z]+\\.properties$", "") : "";
        if (words.isEmpty()) {
            return name;
        }
        if ((words + ".json").equals(FieldList.FILE)) {
            return FieldList.FILE;
        }
        return words + (words.startsWith("forms/") ? ".form" : ".bpmn");
    }

    private static boolean differs(String owner, SopFiles before, SopFiles after) {
        var stem = owner.substring(0, owner.lastIndexOf('.') + 1);
        var names = new TreeSet<>(before.names());
        names.addAll(after.names());
        return names.stream()
                .filter(name -> name.equals(owner)
                        || name.startsWith(stem) && owner(name).equals(owner))
                .anyMatch(name -> !before.has(name)
                        || !after.has(name)
                        || !CanonicalFiles.equal(name, before.bytes(name), after.bytes(name)));
    }
}
