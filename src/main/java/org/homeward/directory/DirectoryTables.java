package org.homeward.directory;

/** The store of the directory's versions. */
interface DirectoryTables {

    /** A number that grows with each import of files and each change of a calendar. */
    long version();

    /** The directory as it is now: the newest import, and what was changed above it. */
    DirectorySnapshot read();
}
