package org.homeward.studio.editing;

import java.util.Locale;
import org.homeward.studio.SopFiles;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The titles of files in the reader's language, tables too: these have no words of their own in other languages. */
@Component
public class FileTitles {

    private final MessageSource texts;

    FileTitles(MessageSource texts) {
        this.texts = texts;
    }

    /** The file's title; in English a table is called as the file says. */
    public String of(SopFiles files, String name, Locale language) {
        var title = FileTitle.of(files, name, language);
        if (!name.endsWith(".dmn") || language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return title;
        }
        var table = name.substring(name.lastIndexOf('/') + 1).replace(".dmn", "");
        return String.valueOf(texts.getMessage("studio.table." + table, null, title, language));
    }
}
