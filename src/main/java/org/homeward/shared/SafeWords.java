package org.homeward.shared;

import java.util.regex.Pattern;

/** Words that no paper and no mail carries, in the languages of letters (R12): what the case is about, and the program's name. */
public final class SafeWords {

    private static final Pattern TELLING = Pattern.compile(
            "traffick|exploit|victim|prostitut|forced labou?r|slaver|homeward|ជួញដូរ|កេងប្រវ័ញ្ច|រងគ្រោះ|ពេស្យា"
                    + "|ค้ามนุษย์|แสวงหาประโยชน์|ผู้เสียหาย|ค้าประเวณี|เหยื่อ|ຄ້າມະນຸດ|ຂູດຮີດ|ຜູ້ຖືກເຄາະຮ້າຍ|ໂສເພນີ",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private SafeWords() {}

    /** Whether the text has none of them. */
    public static boolean allow(String text) {
        return !TELLING.matcher(text).find();
    }
}
