package org.homeward.shared;

import java.util.regex.Pattern;

/** Words that no paper and no mail carries, in the languages of letters (R12): the subject of the case, and the program's name. */
public final class ForbiddenLetterWords {

    private static final Pattern TELLING = Pattern.compile(
            "traffick|exploit|victim|prostitut|forced labou?r|slaver|homeward"
                    + "|ជួញដូរ|កេងប្រវ័ញ្ច|រងគ្រោះ|ពេស្យា|ពលកម្មដោយបង្ខំ|ទាសករ|មេខ្យល់"
                    + "|ค้ามนุษย์|แสวงหาประโยชน์|แสวงประโยชน์|ผู้เสียหาย|ค้าประเวณี|โสเภณี|เหยื่อ|คัดแยก|บังคับใช้แรงงาน"
                    + "|ຄ້າມະນຸດ|ຂູດຮີດ|ຜູ້ຖືກເຄາະຮ້າຍ|ໂສເພນີ|ຄ້າປະເວນີ|ແຮງງານບັງຄັບ"
                    + "|mua bán người|buôn người|bóc lột|nạn nhân|mại dâm"
                    + "|拐卖|贩卖|贩运|剥削|受害|卖淫"
                    + "|လူကုန်ကူး|ခေါင်းပုံဖြတ်",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ForbiddenLetterWords() {}

    /** Whether the text has none of them. */
    public static boolean allow(String text) {
        return !TELLING.matcher(text).find();
    }
}
