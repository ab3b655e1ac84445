package org.homeward.casefile.documents;

/** A file as it is kept: nothing runs when it is opened, and it tells no more than what it shows. */
record SanitizedFile(String type, byte[] content) {

    @Override
    public String toString() {
        return type;
    }
}
