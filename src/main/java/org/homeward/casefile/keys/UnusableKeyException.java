package org.homeward.casefile.keys;

import java.nio.file.Path;
import org.homeward.shared.ExplainedStartFailure;

/** A key is missing, unreadable or not the one that this database was written with: nothing can be read, so nothing starts. */
final class UnusableKeyException extends RuntimeException implements ExplainedStartFailure {

    private UnusableKeyException(String sentence) {
        super(sentence);
    }

    static UnusableKeyException missing(String name, Path file) {
        return new UnusableKeyException("The " + name + " key is missing: expected it in the file " + file
                + (name.equals("master") ? " (set HOMEWARD_MASTER_KEY to its place)." : "."));
    }

    static UnusableKeyException notCreated(String name, Path file) {
        return new UnusableKeyException(
                "The " + name + " key can't be created in the file " + file + ": is the folder writable?");
    }

    static UnusableKeyException unreadable(String name, Path file) {
        return new UnusableKeyException(
                "The " + name + " key in the file " + file + " can't be read: it is no usable key file.");
    }

    static UnusableKeyException wrong(String name, Path file) {
        return new UnusableKeyException(
                "The " + name + " key in the file " + file + " is not the one that this database was written with.");
    }

    static UnusableKeyException noKeyService(String scheme) {
        return new UnusableKeyException("HOMEWARD_MASTER_KEY names a key service (" + scheme
                + ":), and none is set up in this installation: give the path of a key file.");
    }
}
