package io.github.statsigemulator;

import io.github.statsigemulator.project.EmulatorSettings;
import io.github.statsigemulator.project.Keys;
import io.github.statsigemulator.project.Project;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, once everything answers, where it does; the last line is the one to wait for. */
@Component
class Announcement {

    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);
    private static final Set<String> WELL_KNOWN = Set.of("secret-local", "client-local", "console-local");

    private final EmulatorSettings settings;
    private final Keys keys;
    private final Environment environment;

    Announcement(EmulatorSettings settings, Keys keys, Environment environment) {
        this.settings = settings;
        this.keys = keys;
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            announce(context.getWebServer().getPort());
        }
    }

    private void announce(int port) {
        String address = environment.getProperty("server.address", "127.0.0.1");
        String base = "http://%s:%d".formatted(host(address), port);
        String banner = banner(base, isExposed(address));
        String line = "statsig-emulator ready on %s in %s".formatted(base, age());
        if (environment.containsProperty("logging.structured.format.console")) {
            banner.lines().forEach(LOG::info);
            LOG.info(line);
        } else {
            print(System.out, banner, line);
        }
    }

    private static void print(PrintStream out, String banner, String line) {
        out.println(banner);
        out.println(line);
        out.flush();
    }

    private String banner(String base, boolean isExposed) {
        StringBuilder banner = new StringBuilder()
                .append("SDKs          ")
                .append(base)
                .append("/v1\n")
                .append("Console API   ")
                .append(base)
                .append("/console/v1\n")
                .append("Emulator      ")
                .append(base)
                .append("/__emulator   (API: ")
                .append(base)
                .append("/swagger-ui.html)\n")
                .append("Keys          ")
                .append(shownKeys())
                .append('\n')
                .append("State         ")
                .append(state());
        if (isExposed && settings.adminToken() == null) {
            banner.append("\nWARNING       other machines can reach /__emulator;"
                    + " set STATSIG_EMULATOR_ADMIN_TOKEN to close it");
        }
        return banner.toString();
    }

    private String shownKeys() {
        return keys.of(Project.DEFAULT).stream()
                .map(key -> WELL_KNOWN.contains(key.key()) ? key.key() : key.masked())
                .collect(Collectors.joining(" "));
    }

    private String state() {
        if (settings.dataDir() != null) {
            return settings.dataDir().toAbsolutePath().toString();
        }
        String url = environment.getProperty("spring.datasource.url", "");
        return url.startsWith("jdbc:postgresql:") ? withoutSecrets(url) : "in memory, gone at the end";
    }

    private static String withoutSecrets(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    private static boolean isExposed(String address) {
        return !address.startsWith("127.") && !address.equals("::1") && !address.equals("localhost");
    }

    private static String host(String address) {
        if (address.equals("0.0.0.0") || address.equals("::")) {
            return "127.0.0.1";
        }
        return address.contains(":") ? "[" + address + "]" : address;
    }

    /** The time since the process began, which is what somebody waits. */
    private static String age() {
        Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        long millis = Duration.between(start, Instant.now()).toMillis();
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
