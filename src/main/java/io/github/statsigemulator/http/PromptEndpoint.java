package io.github.statsigemulator.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Tomcat's connections, of which the thread that waits for them may answer a request itself. */
final class PromptEndpoint extends NioEndpoint {

    private volatile @Nullable PromptReplies replies;

    void replyBy(PromptReplies replies) {
        this.replies = replies;
    }

    @Override
    public boolean processSocket(SocketWrapperBase<NioChannel> socket, SocketEvent event, boolean dispatch) {
        try {
            byte[] reply = event == SocketEvent.OPEN_READ && dispatch ? reply(socket) : null;
            return reply == null ? super.processSocket(socket, event, dispatch) : send(reply, socket);
        } catch (IOException closed) {
            return false;
        }
    }

    /** Looks at what has arrived; all of it is left for the usual way if there is no reply. */
    private byte @Nullable [] reply(SocketWrapperBase<NioChannel> socket) throws IOException {
        PromptReplies asked = replies;
        if (asked == null || !isBetweenRequests(socket) || !socket.isReadyForRead()) {
            return null;
        }
        SocketBufferHandler buffers = socket.getSocketBufferHandler();
        buffers.configureReadBufferForRead();
        ByteBuffer received = buffers.getReadBuffer();
        byte[] reply = asked.to(received.duplicate(), Duration.ofMillis(getKeepAliveTimeout()));
        if (reply != null) {
            received.position(received.limit());
        }
        return reply;
    }

    private boolean isBetweenRequests(SocketWrapperBase<NioChannel> socket) {
        return socket.getCurrentProcessor() == null && !socket.hasDataToWrite() && !isSSLEnabled() && !isPaused();
    }

    /** Never waits: who leaves so many replies unread that one more finds no room is cut off. */
    private boolean send(byte[] reply, SocketWrapperBase<NioChannel> socket) throws IOException {
        socket.write(false, reply, 0, reply.length);
        boolean isSent = !socket.flush(false);
        if (isSent) {
            socket.setReadTimeout(getKeepAliveTimeout());
            socket.registerReadInterest();
        }
        return isSent;
    }
}
