package org.homeward.cases.web.file;

/** What was done before the page of the file opened again. */
enum FilePageNotice {
    nothing,
    corrected,
    waits,
    asked,
    agreed,
    refused
}
