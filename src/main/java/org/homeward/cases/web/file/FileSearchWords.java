package org.homeward.cases.web.file;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Words that somebody looks for in what is known; they stand in no address and in no log. */
record FileSearchWords(List<String> words) {

    private static final int LONGEST = 100;

    FileSearchWords {
        words = List.copyOf(words);
    }

    /** Reads the typed text; a text longer than anybody types is cut. */
    static FileSearchWords of(String typed) {
        var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return new FileSearchWords(Arrays.stream(plain(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** Whether all the words stand in one of the texts or another, whole or in part, in capitals or not. */
    boolean areIn(Stream<String> texts) {
        var all = texts.map(FileSearchWords::plain).toList();
        return words.stream().allMatch(word -> all.stream().anyMatch(text -> text.contains(word)));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "FileSearchWords[" + words.size() + "]";
    }
}
