package org.homeward.platform.commands;

import java.net.InetAddress;
import java.util.List;
import org.homeward.platform.PagesOpenedEvent;
import org.homeward.platform.ReadyNote;
import org.homeward.platform.database.RuntimeProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The program's last words at the start: its address and, in the demo, the people who may sign in. */
@Component
final class Announcement {

    private final ServerProperties server;

    private final ObjectProvider<RuntimeProperties> runtime;

    private final List<ReadyNote> lastWords;

    private volatile String url = "";

    Announcement(ServerProperties server, ObjectProvider<RuntimeProperties> runtime, List<ReadyNote> lastWords) {
        this.server = server;
        this.runtime = runtime;
        this.lastWords = List.copyOf(lastWords);
    }

    @EventListener
    void portIsOpen(ServletWebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            url = "http://" + host() + ":" + event.getWebServer().getPort();
            runtime.ifAvailable(file -> file.addressIs(url));
        }
    }

    @EventListener(PagesOpenedEvent.class)
    void isReady() {
        runtime.ifAvailable(file -> {
            System.out.println();
            System.out.println("Homeward is ready: " + url + "/");
            lastWords.stream()
                    .map(ReadyNote::text)
                    .filter(text -> !text.isEmpty())
                    .forEach(System.out::println);
        });
    }

    private String host() {
        InetAddress address = server.getAddress();
        return address == null || address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
    }
}
