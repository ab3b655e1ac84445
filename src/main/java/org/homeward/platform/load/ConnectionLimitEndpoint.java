package org.homeward.platform.load;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import org.apache.coyote.Processor;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** The connections of the program's port: so many from one address, and none that sends a request's head for ever. */
final class ConnectionLimitEndpoint extends NioEndpoint {

    private int mostPerAddress = Integer.MAX_VALUE;
    private Set<String> proxies = Set.of();

    void bound(int perAddress, Set<String> others) {
        mostPerAddress = perAddress;
        proxies = others;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (hasRoomFor(socket.socket())) {
            return super.setSocketOptions(socket);
        }
        destroySocket(socket);
        return false;
    }

    private boolean hasRoomFor(Socket socket) {
        InetAddress from = socket.getInetAddress();
        return from == null
                || proxies.contains(from.getHostAddress())
                || connections.keySet().stream()
                                .filter(other -> from.equals(other.socket().getInetAddress()))
                                .count()
                        < mostPerAddress;
    }

    /** Closes the connections on which the head of a request began to come longer ago than that. */
    void cutSlowHeads(Duration longest) {
        for (var connection : connections.values()) {
            if (isLate(connection, longest) && connection.getLock().tryLock()) {
                try {
                    if (isLate(connection, longest)) {
                        connection.close();
                    }
                } finally {
                    connection.getLock().unlock();
                }
            }
        }
    }

    /** A processor that lies at its connection without waiting for the program has read a part of a head. */
    private static boolean isLate(SocketWrapperBase<NioChannel> connection, Duration longest) {
        if (!(connection.getCurrentProcessor() instanceof Processor reading)
                || reading.isAsync()
                || reading.isUpgrade()) {
            return false;
        }
        var began = reading.getRequest().getStartTimeNanos();
        return began > 0 && System.nanoTime() - began > longest.toNanos();
    }
}
