package org.homeward.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which variables the program gave its engine in a case, read from the engine's history: the bare engine gets the same. */
final class SetVariables {

    private static final String SQL = """
            select detail.id_, detail.name_, detail.var_type_, detail.text_, detail.long_, detail.double_
            from engine.act_hi_detail detail
            join engine.act_hi_procinst process on process.proc_inst_id_ = detail.proc_inst_id_
            where process.business_key_ = ? and detail.type_ = 'VariableUpdate' and process.proc_def_key_ like ?
            order by detail.time_, detail.sequence_counter_
            """;

    private final Connection database;

    SetVariables(Connection database) {
        this.database = database;
    }

    /** All that were set so far in the case's processes of this key ({@code %}: any), by the id of their entry. */
    Map<String, Entry> of(String number, String process) throws SQLException {
        var all = new LinkedHashMap<String, Entry>();
        try (var query = database.prepareStatement(SQL)) {
            query.setString(1, number);
            query.setString(2, process);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    all.put(row.getString("id_"), new Entry(row.getString("name_"), value(row)));
                }
            }
        }
        return all;
    }

    /** The last value of each name, those apart that were there before. */
    static Map<String, Object> since(Map<String, Entry> before, Map<String, Entry> now) {
        var values = new LinkedHashMap<String, Object>();
        now.forEach((id, entry) -> {
            if (!before.containsKey(id)) {
                values.put(entry.name(), entry.value());
            }
        });
        return values;
    }

    private static @Nullable Object value(ResultSet row) throws SQLException {
        return switch (row.getString("var_type_")) {
            case "null" -> null;
            case "string" -> row.getString("text_");
            case "boolean" -> row.getLong("long_") == 1;
            case "integer" -> row.getInt("long_");
            case "long" -> row.getLong("long_");
            case "double" -> row.getDouble("double_");
            default -> throw new IllegalStateException("A variable of type " + row.getString("var_type_"));
        };
    }

    record Entry(String name, @Nullable Object value) {}
}
