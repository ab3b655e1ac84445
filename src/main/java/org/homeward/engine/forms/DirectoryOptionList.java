package org.homeward.engine.forms;

/** The lists of options that are data: the directory holds their rows and names, no form does. */
public enum DirectoryOptionList {
    countries,
    provinces,
    handoverPoints,
    /** All but shelters, whose names tell where they are (R9). */
    agencies,
    indicators
}
