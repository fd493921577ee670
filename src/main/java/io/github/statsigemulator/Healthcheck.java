package io.github.statsigemulator;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;

/** Asks the emulator of this machine whether it is well, without starting anything. */
final class Healthcheck {

    private static final String PORT = "--server.port=";
    private static final int PATIENCE = 2000;

    private Healthcheck() {}

    /** 0 if it is well, 1 if not; the port comes from the arguments, else the environment, else it is the usual one. */
    static int run(String[] arguments, Map<String, String> environment) {
        String port = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(PORT))
                .map(argument -> argument.substring(PORT.length()))
                .findFirst()
                .orElse(environment.getOrDefault("SERVER_PORT", "3006"));
        return isWell("http://127.0.0.1:" + port + "/healthz") ? 0 : 1;
    }

    private static boolean isWell(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException | IllegalArgumentException unreachable) {
            System.err.println("statsig-emulator does not answer at " + address);
            return false;
        }
    }
}
