package org.homeward.cases.web.file;

/** The act before the page of the file opened again. */
enum FilePageNotice {
    nothing,
    corrected,
    waits,
    asked,
    agreed,
    refused
}
