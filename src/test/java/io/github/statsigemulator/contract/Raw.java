package io.github.statsigemulator.contract;

import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What a test sends without the help of an HTTP client. */
final class Raw {

    /** Sends bytes and content types as they are given. */
    static final RestAssuredConfig AS_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("text/plain", ContentType.BINARY)
                    .encodeContentTypeAs("text/plain;charset=UTF-8", ContentType.BINARY)
                    .encodeContentTypeAs("text/html", ContentType.BINARY)
                    .encodeContentTypeAs("application/json", ContentType.BINARY)
                    .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.BINARY)
                    .encodeContentTypeAs("nonsense/x", ContentType.BINARY))
            .decoderConfig(DecoderConfig.decoderConfig().defaultContentCharset(StandardCharsets.UTF_8));

    private Raw() {}

    /** Sends text to the port of this machine and gives what comes back until the connection ends. */
    static String exchange(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
