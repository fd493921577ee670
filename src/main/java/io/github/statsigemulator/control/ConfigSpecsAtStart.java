package io.github.statsigemulator.control;

import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.project.EmulatorSettings;
import io.github.statsigemulator.project.FaultyFileException;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.project.SettingException;
import io.github.statsigemulator.spec.MalformedDocumentException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Lays the document that the settings name under the entities of the default project, before anybody is told it is ready. */
@Component
class ConfigSpecsAtStart implements ApplicationRunner {

    private static final String SETTING = EmulatorSettings.PREFIX + ".config-specs";

    private final EmulatorSettings settings;
    private final ConfigSpecsImport documents;

    ConfigSpecsAtStart(EmulatorSettings settings, ConfigSpecsImport documents) {
        this.settings = settings;
        this.documents = documents;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Path file = settings.configSpecs();
        if (file != null) {
            put(file, content(file));
        }
    }

    private void put(Path file, byte[] json) {
        try {
            documents.put(Project.DEFAULT, json);
        } catch (MalformedDocumentException | FaultyRequestException faulty) {
            throw new FaultyFileException(file, String.valueOf(faulty.getMessage()));
        }
    }

    private static byte[] content(Path file) {
        try (InputStream in = unpacked(new BufferedInputStream(Files.newInputStream(file)))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new SettingException("%s: the file '%s' cannot be read.".formatted(SETTING, file));
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        in.mark(2);
        boolean isPacked = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return isPacked ? new GZIPInputStream(in) : in;
    }
}
