package org.homeward.platform.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.homeward.platform.DataFolder;

/** The file {@code runtime.properties}: the addresses of the running program, for its operator's tools. */
public final class RuntimeProperties {

    private final DataFolder folder;

    private final Map<String, String> values = new LinkedHashMap<>();

    public RuntimeProperties(DataFolder folder) {
        this.folder = folder;
        values.put("pid", Long.toString(ProcessHandle.current().pid()));
    }

    public synchronized void databaseIs(DatabaseRolesInUse roles) {
        values.put("jdbc.owner", roles.owner().jdbc());
        values.put("jdbc.app", roles.application().jdbc());
        write();
    }

    public synchronized void addressIs(String url) {
        values.put("url", url);
        write();
    }

    /** Only what this program wrote. */
    public synchronized void remove() {
        if (!values.containsKey("jdbc.owner")) {
            return;
        }
        try {
            Files.deleteIfExists(folder.runtimeProperties());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a key in the running program's file. */
    public static Optional<String> read(DataFolder folder, String key) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(folder.runtimeProperties())));
            return Optional.ofNullable(properties.getProperty(key));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void write() {
        var text = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        DataFolder.writePrivate(folder.runtimeProperties(), text);
    }
}
