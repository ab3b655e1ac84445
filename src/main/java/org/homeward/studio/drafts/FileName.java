package org.homeward.studio.drafts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.shared.InvalidContentException;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;

/** The name of a procedure's file: whole, {@code forms/<phase>/x.form}, or without its folders. */
public record FileName(String value) {

    private static final Pattern FORM =
            Pattern.compile("(?:[A-Za-z0-9-]{1,80}/){0,2}[A-Za-z0-9-]{1,80}(?:\\.[a-z]{2,10}){1,2}");
    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9-]{1,80}\\.(?:bpmn|dmn)");
    private static final Pattern FORM_FILE = Pattern.compile("[A-Za-z0-9-]{1,80}\\.form");
    private static final Pattern WORDS =
            Pattern.compile("([A-Za-z0-9-]{1,80})\\.(?:en|km|th|lo|my|vi|zh)\\.properties");

    public FileName {
        if (!isOne(value)) {
            throw new IllegalArgumentException("This is no name of a procedure's file");
        }
    }

    /** Whether a file may be called so. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** Reads it as the end of an address carries it; throws {@link IllegalArgumentException} for anything else. */
    public static FileName of(String text) {
        return new FileName(text.startsWith("/") ? text.substring(1) : text);
    }

    /** The whole name of a file of the procedure; throws {@link InvalidContentException} if it can't have one of this name. */
    static String whole(String name, Sop sop, SopFiles files) {
        return Optional.of(name)
                .filter(FileName::isOne)
                .flatMap(one -> new FileName(one).in(sop, files))
                .orElseThrow(() -> InvalidContentException.field("line 1", "studio.refused.name"));
    }

    /** Its whole name in the procedure; empty if the procedure can't have such a file. */
    Optional<String> in(Sop sop, SopFiles files) {
        var last = last();
        return candidates(sop, last).stream()
                .filter(whole -> whole.equals(value) || last.equals(value))
                .max(Comparator.comparing(files::has).thenComparing(whole -> hasOwner(whole, files)));
    }

    /** Whether the model or form is there whose words these are. */
    private static boolean hasOwner(String whole, SopFiles files) {
        var words = WORDS.matcher(whole.substring(whole.lastIndexOf('/') + 1));
        return words.matches()
                && files.has(whole.substring(0, whole.lastIndexOf('/') + 1)
                        + words.group(1)
                        + (whole.startsWith("forms/") ? ".form" : ".bpmn"));
    }

    String last() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** Words lie beside the model or the form that they belong to. */
    private static List<String> candidates(Sop sop, String last) {
        var ofModels = "processes/" + sop + "/" + last;
        var ofForms = "forms/" + sop + "/" + last;
        if (MODEL.matcher(last).matches()) {
            return List.of(ofModels);
        }
        if (FORM_FILE.matcher(last).matches()) {
            return List.of(ofForms);
        }
        return WORDS.matcher(last).matches() ? List.of(ofModels, ofForms) : List.of();
    }

    @Override
    public String toString() {
        return value;
    }
}
