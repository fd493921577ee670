package io.github.statsigemulator.conformance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Sends whatever is not meant for this machine to a port where nobody listens: an SDK reports its errors to a fixed host. */
final class LoopbackOnly extends ProxySelector {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final Proxy NOWHERE =
            new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), 9));

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(LOOPBACK.contains(uri.getHost()) ? Proxy.NO_PROXY : NOWHERE);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // that is what it is for
    }
}
