package org.homeward.notices;

/** How somebody is told. */
public enum NoticeWay {
    appAndMail,
    app,
    none
}
