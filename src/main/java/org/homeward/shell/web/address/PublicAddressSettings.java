package org.homeward.shell.web.address;

import java.net.URI;
import org.homeward.shared.InvalidSettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The public address of the program.
 *
 * @param publicAddress such as {@code https://homeward.example} ({@code HOMEWARD_WEB_PUBLICADDRESS}); without it addresses are
 *     those of the machine that answers
 */
@ConfigurationProperties("homeward.web")
record PublicAddressSettings(@Nullable URI publicAddress) {

    PublicAddressSettings {
        if (publicAddress != null && publicAddress.toString().isBlank()) {
            publicAddress = null;
        }
        InvalidSettingException.unless(publicAddress == null || isOne(publicAddress), "homeward.web.public-address");
    }

    private static boolean isOne(URI address) {
        return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"))
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }
}
