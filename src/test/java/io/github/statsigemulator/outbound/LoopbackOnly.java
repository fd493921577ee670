package io.github.statsigemulator.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sends what Java means for another machine to a port where nobody listens, and remembers what that was. */
final class LoopbackOnly extends ProxySelector {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final Proxy NOWHERE =
            new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), 9));

    private final List<String> refused = new CopyOnWriteArrayList<>();

    /** The hosts that were refused so far. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = uri.getHost();
        if (host == null || LOOPBACK.contains(host)) { // sockets may have addresses that are no host of a URI
            return List.of(Proxy.NO_PROXY);
        }
        refused.add(host);
        return List.of(NOWHERE);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // that is what it is for
    }
}
