package org.homeward.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.homeward.shared.JsonText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Takes the packaged files into the database as a new version, unless the newest one has the same content. */
final class DirectoryImport {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final JsonMapper json;

    DirectoryImport(JdbcClient jdbc, TransactionOperations transaction, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
    }

    void run(Map<DirectoryFile, List<DirectoryRow>> rows) {
        SnapshotCheck.check(new DirectorySnapshot(rows), rows);
        var texts = new HashMap<DirectoryFile, String>();
        rows.forEach((file, list) -> texts.put(file, text(list)));
        var hash = hash(texts);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('homeward.directory'))")
                    .query((row, number) -> 1)
                    .list();
            if (!isNewest(hash)) {
                store(texts, hash);
            }
        });
    }

    private boolean isNewest(String hash) {
        return jdbc.sql("""
                        select exists (select 1 from directory_version
                          where version = (select max(version) from directory_version) and content_hash = :hash)
                        """).param("hash", hash).query(Boolean.class).single();
    }

    private void store(Map<DirectoryFile, String> texts, String hash) {
        var version = jdbc.sql("insert into directory_version (content_hash) values (:hash) returning version")
                .param("hash", hash)
                .query(Long.class)
                .single();
        texts.forEach((file, rows) -> insert(file.table(), version, rows));
    }

    private void insert(String table, long version, String rows) {
        jdbc.sql("insert into " + table
                        + " select * from jsonb_populate_recordset(null::" + table
                        + ", (select jsonb_agg(r || jsonb_build_object('version', :version::bigint))"
                        + " from jsonb_array_elements(:rows::jsonb) r))")
                .param("version", version)
                .param("rows", rows)
                .update();
    }

    /** Rows as JSON; an empty field is left out and so becomes null. */
    private String text(List<DirectoryRow> rows) {
        var list = rows.stream()
                .map(row -> {
                    var values = new java.util.TreeMap<String, Object>(row.values());
                    values.values().removeIf(value -> value.toString().isBlank());
                    values.put("file", row.file());
                    values.put("line", row.line());
                    return values;
                })
                .toList();
        return JsonText.written(json, list);
    }

    private static String hash(Map<DirectoryFile, String> texts) {
        var digest = DigestUtils.getSha256Digest();
        for (var file : DirectoryFile.values()) {
            DigestUtils.updateDigest(digest, texts.getOrDefault(file, ""));
        }
        return Hex.encodeHexString(digest.digest());
    }
}
