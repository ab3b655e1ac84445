package org.homeward.channel.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.homeward.casefile.DataClass;
import org.homeward.directory.people.Actor;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.DatabaseTimes;
import org.jspecify.annotations.Nullable;

/** A text as the database holds it; its kind, class and language are bound to the ciphertext. */
record EncryptedQuestionText(
        UUID id,
        UUID question,
        QuestionText.Kind kind,
        @Nullable UUID original,
        String language,
        DataClass category,
        byte[] ciphertext,
        AgencyCode by,
        String user,
        Instant at,
        @Nullable Instant read) {

    /** A text before sealing: the values to which the seal is bound. */
    static EncryptedQuestionText draft(
            UUID question,
            QuestionText.Kind kind,
            @Nullable UUID original,
            NewQuestionText written,
            Actor by,
            Instant at) {
        return new EncryptedQuestionText(
                UUID.randomUUID(),
                question,
                kind,
                original,
                written.language(),
                written.category(),
                new byte[0],
                by.agency(),
                by.username(),
                at,
                null);
    }

    EncryptedQuestionText sealed(byte[] sealed) {
        return new EncryptedQuestionText(id, question, kind, original, language, category, sealed, by, user, at, read);
    }

    /** So that no row can be read as another one. */
    String purpose() {
        return String.join("/", "question", id.toString(), kind.name(), category.name(), language);
    }

    QuestionText open(@Nullable String text) {
        return new QuestionText(id, kind, original, language, category, text, by, at, read);
    }

    static EncryptedQuestionText row(ResultSet row, int index) throws SQLException {
        return new EncryptedQuestionText(
                row.getObject("id", UUID.class),
                row.getObject("question", UUID.class),
                QuestionText.Kind.valueOf(row.getString("kind")),
                row.getObject("original", UUID.class),
                row.getString("language"),
                DataClass.valueOf(row.getString("category")),
                row.getBytes("ciphertext"),
                new AgencyCode(row.getString("by_agency")),
                row.getString("by_user"),
                DatabaseTimes.from(row, "at"),
                DatabaseTimes.fromOrNull(row, "read_at"));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
