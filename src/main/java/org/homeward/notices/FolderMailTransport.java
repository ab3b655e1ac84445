package org.homeward.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes mails as files that mail programs open, readable by the program's user only; a second try writes the same file. */
final class FolderMailTransport implements MailTransport {

    private final Path folder;

    FolderMailTransport(Path folder) {
        this.folder = folder;
    }

    @Override
    public void carry(MimeMessage mail, String name) throws MessagingException, IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var fresh = Files.createTempFile(
                folder,
                name,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var file = Files.newOutputStream(fresh)) {
            mail.writeTo(file);
        }
        Files.move(
                fresh,
                folder.resolve(name + ".eml"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
