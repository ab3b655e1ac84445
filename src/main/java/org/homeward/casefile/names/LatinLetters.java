package org.homeward.casefile.names;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;

/** Writes names of any script in plain Latin letters: ICU's rules, and ours for Khmer and Lao, which it lacks. */
final class LatinLetters {

    /** As names are commonly romanised, by consonants; Lao vowels that stand before their consonant are left out. */
    private static final String KHMER_AND_LAO = """
            ក > k; ខ > kh; គ > k; ឃ > kh; ង > ng; ច > ch; ឆ > ch; ជ > ch; ឈ > ch; ញ > n;
            ដ > d; ឋ > th; ឌ > d; ឍ > th; ណ > n; ត > t; ថ > th; ទ > t; ធ > th; ន > n;
            ប > b; ផ > ph; ព > p; ភ > ph; ម > m; យ > y; រ > r; ល > l; វ > v; ស > s; ហ > h; ឡ > l; អ > a;
            [ឣឤ] > a; [ឥឦ] > e; [ឧឨឩឪ] > o; [ឫឬ] > r; [ឭឮ] > l; [ឯឰ] > ae; [ឱឲឳ] > o;
            ា > a; [ិី] > i; [ឹឺ] > eu; ុ > o; ូ > u; ួ > uo; [ើឿ] > eu; ៀ > ie; េ > e; ែ > ae; ៃ > ai; ោ > o; ៅ > au;
            ំ > m; [ះៈ្៉៊់៌៍៎៏័៑] > ;
            ກ > k; [ຂຄ] > kh; ງ > ng; ຈ > ch; [ສຊ] > s; ຍ > n; ດ > d; ຕ > t; [ຖທ] > th; [ນໜ] > n; ບ > b; ປ > p;
            [ຜພ] > ph; [ຝຟ] > f; [ມໝ] > m; ຢ > y; ຣ > r; [ລຼ] > l; ວ > v; [ຫຮ] > h; ອ > o;
            [ະັາຳ] > a; [ິີ] > i; [ຶືຸູ] > u; [ົໍ] > o; ຽ > ia; [ເແໂໃໄ່້໊໋໌ໆ] > ;
            """;

    private static final Transliterator OURS =
            Transliterator.createFromRules("KhmerLao-Latin", KHMER_AND_LAO, Transliterator.FORWARD);

    private static final Transliterator ICU = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private LatinLetters() {}

    /** The words of a name in small letters a to z. */
    static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s\\p{Punct}]+"))
                .map(word -> ICU.transliterate(OURS.transliterate(word)).replaceAll("[^a-z]", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
