package org.homeward.directory;

/** Where versions of the directory are kept. */
interface DirectoryTables {

    /** The newest version's number. */
    long version();

    DirectorySnapshot read(long version);
}
