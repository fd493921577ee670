package io.github.statsigemulator;

import java.util.List;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.Service;
import org.apache.catalina.connector.Connector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Listens at {@code ::1} as well where the emulator listens at 127.0.0.1: which of the two {@code localhost} means
 * differs from client to client. A machine without IPv6 goes without.
 */
@Component
class Loopback {

    private static final Logger LOG = LoggerFactory.getLogger(Loopback.class);

    /** What has been set for the first connector and is no matter of its address. */
    private static final List<String> SHARED =
            List.of("maxKeepAliveRequests", "maxSwallowSize", "socket.appWriteBufSize");

    private final String address;

    Loopback(@Value("${server.address:}") String address) {
        this.address = address;
    }

    @EventListener
    void join(WebServerInitializedEvent started) {
        if (address.equals("127.0.0.1") && started.getWebServer() instanceof TomcatWebServer server) {
            listen(server.getTomcat().getService(), server.getTomcat().getConnector(), server.getPort());
        }
    }

    private static void listen(Service service, Connector first, int port) {
        Connector second = new Connector(first.getProtocolHandlerClassName());
        second.setProperty("address", "::1");
        second.setPort(port);
        second.setThrowOnFailure(true);
        second.setMaxPostSize(first.getMaxPostSize());
        SHARED.forEach(name -> second.setProperty(name, String.valueOf(first.getProperty(name))));
        try {
            service.addConnector(second);
        } catch (RuntimeException unavailable) {
            withdraw(service, second);
        }
        if (second.getState() != LifecycleState.STARTED) {
            withdraw(service, second);
        }
    }

    private static void withdraw(Service service, Connector connector) {
        LOG.debug("::1 cannot be listened at; 127.0.0.1 is");
        service.removeConnector(connector);
        try {
            connector.destroy();
        } catch (LifecycleException ignored) {
            LOG.trace("nothing was there to be closed", ignored);
        }
    }
}
