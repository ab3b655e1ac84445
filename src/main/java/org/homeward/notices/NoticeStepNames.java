package org.homeward.notices;

import java.util.Locale;

/** Knows what steps are called; this room owns the question, a higher one answers it. */
public interface NoticeStepNames {

    /** The step's name in the language. */
    String of(NoticeSubject.Step step, Locale language);
}
