package org.homeward.casefile.documents;

import java.time.Duration;
import org.homeward.shared.InvalidSettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits for documents, and the virus scanner that looks at them first.
 *
 * @param most how large one may be, {@code HOMEWARD_DOCUMENTS_MOST}
 * @param scanner host and port of a ClamAV daemon, {@code HOMEWARD_DOCUMENTS_SCANNER}; without it nothing is scanned
 * @param scannerTimeout how long its answer may take
 * @param mostPixels how many pixels a picture may have, {@code HOMEWARD_DOCUMENTS_MOSTPIXELS}, and all together that are drawn anew
 *     at the same time: each takes three or more bytes of memory, and as many again if its picture is turned
 */
@ConfigurationProperties("homeward.documents")
public record DocumentSettings(
        @DefaultValue("10MB") DataSize most,
        @Nullable String scanner,
        @DefaultValue("30s") Duration scannerTimeout,
        @DefaultValue("50000000") int mostPixels) {

    private static final DataSize CEILING = DataSize.ofMegabytes(50);

    public DocumentSettings {
        InvalidSettingException.unless(
                most.compareTo(DataSize.ofBytes(1)) >= 0 && most.compareTo(CEILING) <= 0, "homeward.documents.most");
        InvalidSettingException.unless(mostPixels > 0, "homeward.documents.most-pixels");
        InvalidSettingException.unless(
                scanner == null || scanner.isBlank() || scanner.matches("[^:/]+:[0-9]{1,5}"),
                "homeward.documents.scanner");
    }

    boolean scans() {
        return scanner != null && !scanner.isBlank();
    }
}
