package org.homeward.inbox.web.task;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.casefile.drafts.DraftRevision;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.SentBodyReader.WrongWord;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it was sent.
 *
 * @param data what was entered
 * @param revision the name of this state; without one it replaces any
 * @param after the states over which it is saved
 */
record DraftBody(
        Map<String, Object> data,
        @Schema(implementation = UUID.class) @Nullable Object revision,

        @ArraySchema(schema = @Schema(implementation = UUID.class)) @Nullable
        Object after) {

    private static final int MOST = 1_000;

    DraftRevision state() {
        if (revision == null) {
            return DraftRevision.overAnything();
        }
        var own = one("revision", revision);
        if (!(after instanceof List<?> names) || names.size() > MOST) {
            throw InvalidContentException.field("after", WrongWord.WRONG);
        }
        return new DraftRevision(
                own, names.stream().map(name -> one("after", name)).collect(Collectors.toSet()));
    }

    private static String one(String field, @Nullable Object name) {
        if (!(name instanceof String text) || !DraftRevision.isOne(text)) {
            throw InvalidContentException.field(field, WrongWord.WRONG);
        }
        return text;
    }
}
