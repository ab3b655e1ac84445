package org.homeward.shell.platform;

/** The command {@code create-admin}. */
final class CreateAdmin {

    private CreateAdmin() {}

    static int run(DataFolder folder, String... options) {
        return 0;
    }
}
