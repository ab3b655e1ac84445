package org.homeward.platform;

/** The program's own version, as its jar says. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** {@code development} outside a jar. */
    public static String text() {
        var version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
