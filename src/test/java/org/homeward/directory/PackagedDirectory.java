package org.homeward.directory;

/** The packaged directory without a database, for tests of what builds on it. */
public final class PackagedDirectory {

    private PackagedDirectory() {}

    public static Directory read() {
        var snapshot = new DirectorySnapshot(DirectoryFiles.packaged().read());
        return new Directory(new DirectoryTables() {
            @Override
            public long version() {
                return 1;
            }

            @Override
            public DirectorySnapshot read() {
                return snapshot;
            }
        });
    }
}
