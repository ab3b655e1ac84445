package org.homeward.engine.wall.forms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.regex.Pattern;

/**
 * The subject of a question, read from its words in English, Khmer and Thai: a form can't say its meaning (R8, R16, R22, R23). Words that
 * are also used of something harmless are left out.
 */
public final class SensitiveWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ORIENTATION = Pattern.compile(
            "sexual (orientation|preference)|\\b(gay|lesbian|bisexual|homosexual|heterosexual)\\b"
                    + "|និន្នាការភេទ|និន្នាការផ្លូវភេទ|ស្រឡាញ់ភេទដូចគ្នា|รสนิยมทางเพศ|เพศวิถี|รักร่วมเพศ",
            FLAGS);
    private static final Pattern HEALTH = Pattern.compile(
            "\\b(hiv|aids|std|sti|syphilis|hepatitis|tuberculosis|blood test|pregnan(t|cy)|abortion|diagnos(is|ed|es)"
                    + "|mental illness)\\b|\\bresults? of (the|a) (blood |medical |health )?test\\b"
                    + "|អេដស៍|ហ៊ីវ|មេរោគហេ|ឈាមតេស្ត|តេស្តឈាម|មានផ្ទៃពោះ|រលូតកូន"
                    + "|เอชไอวี|เอดส์|ตรวจเลือด|ตั้งครรภ์|ท้องหรือไม่|ทำแท้ง|ซิฟิลิส|วัณโรค",
            FLAGS);
    private static final Pattern ILLNESS = Pattern.compile(
            "(?<![a-z])(depress(ed|ion|ive)?|medicines?|medications?|illness(es)?|diseases?|disorders?|doctors?|mental"
                    + "|psychiatr[a-z]*|disabilit(y|ies)|disabled)(?![a-z])"
                    + "|ជំងឺ|ឱសថ|ថ្នាំពេទ្យ|គ្រូពេទ្យ|វេជ្ជបណ្ឌិត|ផ្លូវចិត្ត|បាក់ទឹកចិត្ត|ពិការ"
                    + "|ซึมเศร้า|ยารักษา|กินยา|ป่วย|โรค|แพทย์|หมอ|ทางจิต|จิตเวช|พิการ",
            FLAGS);
    private static final Pattern HARM = Pattern.compile(
            "(?<![a-z])(rape(d|s)?|abus(e|ed|es|ive)|violen(ce|t)|assault(ed|s)?|beaten|phones?|telephones?)(?![a-z])"
                    + "|រំលោភ|ហិង្សា|ធ្វើបាប|ទូរសព្ទ|ទូរស័ព្ទ"
                    + "|ข่มขืน|ความรุนแรง|ทารุณ|ล่วงละเมิด|ทำร้าย|โทรศัพท์",
            FLAGS);
    private static final Pattern LEGAL = Pattern.compile(
            "\\bcharged with\\b|\\b(criminal charges?|convicted|conviction|criminal record|ethnic|ethnicity|tribe|asylum|refugee"
                    + "|gender identity|transgender)\\b"
                    + "|ជនជាតិភាគតិច|ជាតិពន្ធុ|ជាប់ចោទ|ពិរុទ្ធភាព|សិទ្ធិជ្រកកោន|អត្តសញ្ញាណយេនឌ័រ"
                    + "|ชาติพันธุ์|ชนเผ่า|ข้อหา|ถูกฟ้อง|คดีอาญา|ต้องโทษ|ลี้ภัย|อัตลักษณ์ทางเพศ",
            FLAGS);

    private static final int REMEMBERED_LETTERS = 1_000_000;

    /** The questions of all forms are looked at again at each change of a draft. */
    private static final Cache<String, Found> KNOWN = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_LETTERS)
            .weigher((String words, Found found) -> Math.max(1, words.length()))
            .build();

    private SensitiveWords() {}

    /** Whether the words ask for the person's orientation, which is never asked. */
    public static boolean orientation(String words) {
        return found(words).orientation();
    }

    /** Whether the words are about health, which only the clinic knows. */
    public static boolean health(String words) {
        return found(words).health();
    }

    /** Whether the words are about illness and care in a wider sense: no variable, and no text outside of health. */
    public static boolean illness(String words) {
        return found(words).illness();
    }

    /** Whether the words belong in the case file and never in a variable: charge, ethnic group, asylum, gender, violence, phone number. */
    public static boolean caseFileOnly(String words) {
        return found(words).kept();
    }

    private static Found found(String words) {
        return KNOWN.get(
                words,
                text -> new Found(
                        ORIENTATION.matcher(text).find(),
                        HEALTH.matcher(text).find(),
                        ILLNESS.matcher(text).find(),
                        LEGAL.matcher(text).find() || HARM.matcher(text).find()));
    }

    private record Found(boolean orientation, boolean health, boolean illness, boolean kept) {}
}
