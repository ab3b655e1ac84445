package org.homeward.letters;

/** The scripts that a sheet can be set in; all others fall to the Latin font. */
enum FontScript {
    LATIN("NotoSans"),
    KHMER("NotoSansKhmer"),
    THAI("NotoSansThai"),
    LAO("NotoSansLao");

    private final String font;

    FontScript(String font) {
        this.font = font;
    }

    String font() {
        return font;
    }

    static FontScript of(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case KHMER -> KHMER;
            case THAI -> THAI;
            case LAO -> LAO;
            default -> LATIN;
        };
    }
}
