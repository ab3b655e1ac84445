package org.homeward.shell.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.homeward.shared.JsonText;
import org.junit.jupiter.api.Test;

class BillOfMaterialsIT {

    /** Name, version and perhaps a classifier. */
    private static final Pattern PURL =
            Pattern.compile("pkg:maven/[^/]+/([^@]+)@([^?]+)\\?(?:classifier=([^&]+)&)?type=jar");

    @Test
    void the_packaged_jar_says_of_each_library_in_it_which_it_is() throws Exception {
        try (var jar = new JarFile(Path.of("target/homeward.jar").toFile())) {
            // given
            var listed = JsonText.MAPPER
                    .readTree(jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json")))
                    .path("components")
                    .valueStream()
                    .map(part -> PURL.matcher(part.path("purl").asString()).replaceFirst("$1-$2-$3"))
                    .map(name -> name.endsWith("-") ? name.substring(0, name.length() - 1) : name)
                    .toList();

            // when
            var libraries = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length(), name.length() - ".jar".length()))
                    .filter(name -> !name.startsWith("spring-boot-jarmode-"))
                    .toList();

            // then
            assertThat(libraries).isNotEmpty().isSubsetOf(listed);
        }
    }
}
