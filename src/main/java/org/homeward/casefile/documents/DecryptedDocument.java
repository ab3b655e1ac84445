package org.homeward.casefile.documents;

/** A document with the parts that only its readers may know: the file's name, and its content if it was asked for. */
public record DecryptedDocument(Document head, String name, byte[] content) {

    /** Says nothing of name and content. */
    @Override
    public String toString() {
        return head.id().toString();
    }
}
