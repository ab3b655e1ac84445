package org.homeward.notices;

/** The ways of telling somebody. */
public enum NoticeWay {
    appAndMail,
    app,
    none
}
