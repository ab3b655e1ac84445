package org.homeward.letters;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.LayoutProcessor;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** The fonts of a sheet, one for each script; marks above and below are placed by the fonts' own tables. */
final class Typeface {

    static {
        LayoutProcessor.enable();
        LayoutProcessor.setWriteActualText();
    }

    private static final Map<FontScript, BaseFont> REGULAR = load("Regular");
    private static final Map<FontScript, BaseFont> BOLD = load("Bold");

    private final float size;
    private final boolean bold;

    private Typeface(float size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    static Typeface regular(float size) {
        return new Typeface(size, false);
    }

    static Typeface bold(float size) {
        return new Typeface(size, true);
    }

    Font of(FontScript writing) {
        return new Font((bold ? BOLD : REGULAR).get(writing), size);
    }

    private static Map<FontScript, BaseFont> load(String weight) {
        var fonts = new EnumMap<FontScript, BaseFont>(FontScript.class);
        for (var writing : FontScript.values()) {
            try {
                var file = "fonts/" + writing.font() + "-" + weight + ".ttf";
                fonts.put(writing, BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED));
            } catch (IOException missing) {
                throw new IllegalStateException("A font of the program is missing", missing);
            }
        }
        return fonts;
    }
}
