package io.github.dxjinzai.adapters.jdbc;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.dxjinzai.core.port.FactStore;
import io.github.dxjinzai.core.testkit.FactStoreContract;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class JdbcStoreContractTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> a_database_in_memory_keeps_the_contract() {
        return contract(() -> JdbcStore.h2InMemory("contract-" + UUID.randomUUID()));
    }

    @TestFactory
    Stream<DynamicTest> a_database_in_a_file_keeps_the_contract() {
        return contract(() -> JdbcStore.h2(folder.resolve(UUID.randomUUID().toString())));
    }

    private static Stream<DynamicTest> contract(Supplier<FactStore> fresh) {
        return FactStoreContract.checks().stream()
                .map(check -> dynamicTest(check.name(), () -> check.run(fresh.get())));
    }
}
