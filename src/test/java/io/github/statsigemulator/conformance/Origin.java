package io.github.statsigemulator.conformance;

/**
 * Where an SDK gets what it evaluates.
 *
 * @param specs the address that has the documents
 * @param rest the one that has everything else
 */
record Origin(String specs, String rest) {

    /** The emulator on that port, for everything. */
    static Origin of(int port) {
        String emulator = "http://127.0.0.1:" + port;
        return new Origin(emulator, emulator);
    }

    /** Documents from elsewhere. */
    Origin withSpecsFrom(String address) {
        return new Origin(address, rest);
    }
}
