package org.homeward.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code message} and the record that it holds. */
final class MessageRowMapper {

    private static final JsonMapper JSON = JsonText.MAPPER;
    private static final TypeReference<Map<String, Object>> PAYLOAD = new TypeReference<>() {};

    private MessageRowMapper() {}

    static Message read(ResultSet row, int index) throws SQLException {
        var to = row.getString("to_agency");
        var toCountry = row.getString("to_country");
        return new Message(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("name"),
                new Message.Ends(
                        new AgencyCode(row.getString("from_agency")),
                        to == null ? null : new AgencyCode(to),
                        new CountryCode(row.getString("from_country")),
                        toCountry == null ? null : new CountryCode(toCountry)),
                row.getString("from_instance"),
                row.getString("receiver_instance"),
                row.getObject("answers", Long.class),
                JsonText.read(JSON, row.getString("payload"), PAYLOAD),
                DatabaseTimes.from(row, "sent"),
                DatabaseTimes.fromOrNull(row, "delivered"),
                DatabaseTimes.fromOrNull(row, "ended"),
                new Message.Answer(
                        DatabaseTimes.fromOrNull(row, "answer_due"),
                        DatabaseTimes.fromOrNull(row, "answer_due_unpaused"),
                        row.getBoolean("answer_paused"),
                        DatabaseTimes.fromOrNull(row, "answered")));
    }

    static String json(Map<String, Object> payload) {
        try {
            return JSON.writeValueAsString(payload);
        } catch (JacksonException notCodes) {
            throw new IllegalArgumentException("A message carries codes, dates, yes/no and numbers only");
        }
    }
}
