package io.github.dxjinzai.adapters.csv;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String HERE = "io.github.dxjinzai.adapters.csv..";

    private static final ArchRule THIN = classes()
            .that()
            .resideInAPackage(HERE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            HERE,
                            "io.github.dxjinzai.core..",
                            "de.siegmar.fastcsv..",
                            "io.vavr..",
                            "org.jspecify..",
                            "org.immutables.value..",
                            "java..")
                    .and(not(resideInAnyPackage("java.sql..", "java.net..", "io.github.dxjinzai.core.testkit.."))));

    @Test
    void the_adapter_depends_on_the_core_and_its_parser_and_nothing_else() {
        JavaClasses main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.dxjinzai.adapters");
        assertThat(main).isNotEmpty();
        THIN.check(main);
    }

    @Test
    void the_rule_catches_what_it_forbids() {
        JavaClasses planted =
                new ClassFileImporter().importClasses(ArchitectureTest.class, CsvFolderContractTest.class);
        assertThat(THIN.evaluate(planted).hasViolation()).isTrue();
    }
}
