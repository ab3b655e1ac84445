package org.homeward.platform.load;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of a node's load. A number that is 0 follows from the machine.
 *
 * @param head how long the head of a request may take from its first byte on
 * @param body how long a body may take, before its pace counts
 * @param pace how much of a body must have come in each second after that
 * @param bodies bytes of all bodies that are on their way; without: an eighth of the memory
 * @param atOnce requests that are answered at the same time, a quarter of them kept for those that only read; without: four a
 *     processor, and four less than the database's pool
 * @param waiting further reading requests that wait for their turn, half as many writing ones on top; without: 48 a processor, as
 *     far as the server's threads last, of which each takes one
 * @param patience how long a writing request is expected to wait at most, a reading one half of it, before it is refused; who
 *     waits asks for nothing, who is refused comes back
 * @param refusal after which time a refusal is sent, so that who asks again at once doesn't cost more than who waits
 * @param perAddress connections from one address
 * @param proxies addresses that may have any number of connections: the proxies in front
 */
@Validated
@ConfigurationProperties("homeward.load")
record LoadLimitSettings(
        @DefaultValue("20s") Duration head,
        @DefaultValue("20s") Duration body,
        @DefaultValue("8KB") DataSize pace,
        @DefaultValue("0B") DataSize bodies,
        @DefaultValue("0") @Min(0) int atOnce,
        @DefaultValue("0") @Min(0) int waiting,
        @DefaultValue("3s") Duration patience,
        @DefaultValue("20ms") Duration refusal,
        @DefaultValue("400") @Min(1) int perAddress,
        @DefaultValue({"127.0.0.1", "0:0:0:0:0:0:0:1"}) Set<String> proxies) {

    private static final int AT_ONCE_PER_PROCESSOR = 4;
    private static final int WAITING_PER_PROCESSOR = 48;
    private static final int LEFT_OF_THE_POOL = 4;
    private static final int LEFT_OF_THE_THREADS = 16;
    private static final int SHARE_OF_MEMORY = 8;

    /** With the numbers that follow from the machine. */
    LoadLimitSettings on(int processors, long memory, int pool, int threads) {
        var inside = atOnce > 0
                ? atOnce
                : Math.max(2, Math.min(AT_ONCE_PER_PROCESSOR * processors, pool - LEFT_OF_THE_POOL));
        var mayWait = Math.max(1, (threads - LEFT_OF_THE_THREADS - inside) * 2 / 3);
        return new LoadLimitSettings(
                head,
                body,
                pace,
                bodies.toBytes() > 0 ? bodies : DataSize.ofBytes(memory / SHARE_OF_MEMORY),
                inside,
                waiting > 0 ? waiting : Math.min(WAITING_PER_PROCESSOR * processors, mayWait),
                patience,
                refusal,
                perAddress,
                proxies);
    }
}
