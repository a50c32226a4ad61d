package io.github.dxjinzai.adapters.csv;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.testkit.FactStoreContract;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class CsvFolderContractTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> a_folder_for_excel_in_japanese_keeps_the_contract_of_a_store() {
        return checks(CsvOptions.standard());
    }

    @TestFactory
    Stream<DynamicTest> a_folder_for_programs_in_english_keeps_the_contract_of_a_store() {
        return checks(CsvOptions.builder()
                .language(Language.EN)
                .writtenFor(CsvOptions.WrittenFor.PROGRAM)
                .build());
    }

    private Stream<DynamicTest> checks(CsvOptions options) {
        List<FactStoreContract.Check> checks = FactStoreContract.checks();
        return checks.stream()
                .map(check -> dynamicTest(
                        check.name(),
                        () -> check.run(new CsvFolder(folder.resolve("facts-" + checks.indexOf(check)), options))));
    }
}
