package io.github.statsigemulator.store;

/** The store on an H2 database in memory, the default. */
class MemoryStoreTest extends StoreContract {

    @Override
    String[] database() {
        return new String[0];
    }
}
