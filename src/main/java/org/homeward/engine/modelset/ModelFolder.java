package org.homeward.engine.modelset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with models: one that holds {@code processes} and {@code forms}, a folder in there, or one phase's files. */
final class ModelFolder {

    private static final Set<String> TREES = Set.of("processes", "forms");

    private final Path folder;

    ModelFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * The set that the folder belongs to, by {@code processes/<phase>/...} and {@code forms/<phase>/...}.
     *
     * @param packaged the phases beside a folder that holds one phase alone
     * @throws UncheckedIOException if a file can't be read
     */
    Map<String, byte[]> set(Map<String, byte[]> packaged) {
        var root = root();
        return root.isPresent() ? trees(root.get()) : phase(packaged);
    }

    private Optional<Path> root() {
        if (TREES.stream().anyMatch(tree -> Files.isDirectory(folder.resolve(tree)))) {
            return Optional.of(folder);
        }
        return Stream.iterate(folder, around -> around != null, Path::getParent)
                .filter(around -> around.getFileName() != null
                        && TREES.contains(around.getFileName().toString()))
                .map(Path::getParent)
                .findFirst();
    }

    private static Map<String, byte[]> trees(Path root) {
        var files = new TreeMap<String, byte[]>();
        for (var tree : TREES) {
            if (Files.isDirectory(root.resolve(tree))) {
                read(root.resolve(tree)).forEach((file, content) -> files.put(tree + "/" + file, content));
            }
        }
        return files;
    }

    private Map<String, byte[]> phase(Map<String, byte[]> packaged) {
        var name = String.valueOf(folder.getFileName());
        var files = new TreeMap<>(packaged);
        files.keySet().removeIf(file -> ModelFiles.phase(file).equals(name));
        read(folder).forEach((file, content) -> files.put("processes/" + name + "/" + file, content));
        return files;
    }

    private static Map<String, byte[]> read(Path tree) {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(tree)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(tree.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
