package org.homeward.casefile.keys;

import java.nio.file.Path;
import org.homeward.shared.StartFailure;

/** A key is missing, unreadable or not the one that this database was written with: nothing can be read, so nothing starts. */
final class MasterKeyUnusable extends RuntimeException implements StartFailure {

    private MasterKeyUnusable(String sentence) {
        super(sentence);
    }

    static MasterKeyUnusable missing(String name, Path file) {
        return new MasterKeyUnusable("The " + name + " key is missing: expected it in the file " + file
                + (name.equals("master") ? " (set HOMEWARD_MASTER_KEY to its place)." : "."));
    }

    static MasterKeyUnusable notCreated(String name, Path file) {
        return new MasterKeyUnusable(
                "The " + name + " key can't be created in the file " + file + ": is the folder writable?");
    }

    static MasterKeyUnusable unreadable(String name, Path file) {
        return new MasterKeyUnusable(
                "The " + name + " key in the file " + file + " can't be read: it is no usable key file.");
    }

    static MasterKeyUnusable wrong(String name, Path file) {
        return new MasterKeyUnusable(
                "The " + name + " key in the file " + file + " is not the one that this database was written with.");
    }

    static MasterKeyUnusable noKeyService(String scheme) {
        return new MasterKeyUnusable("HOMEWARD_MASTER_KEY names a key service (" + scheme
                + ":), and none is set up in this installation: give the path of a key file.");
    }
}
