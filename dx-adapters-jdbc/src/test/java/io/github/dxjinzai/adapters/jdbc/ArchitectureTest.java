package io.github.dxjinzai.adapters.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.github.dxjinzai.adapters.jdbc.planted.Trespasser;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final ArchRule KNOWS_ONLY_THE_CORE_AND_JDBI = classes()
            .that()
            .resideInAPackage("io.github.dxjinzai.adapters.jdbc..")
            .and()
            .doNotHaveSimpleName("EmbeddedH2")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.dxjinzai.adapters.jdbc..",
                    "io.github.dxjinzai.core..",
                    "org.jdbi.v3..",
                    "io.vavr..",
                    "org.jspecify.annotations..",
                    "java..",
                    "javax.sql..");

    private static final ArchRule H2_IS_KNOWN_IN_ONE_PLACE = noClasses()
            .that()
            .resideInAPackage("io.github.dxjinzai..")
            .and()
            .doNotHaveSimpleName("EmbeddedH2")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.h2..");

    private static final ArchRule THAT_PLACE_KNOWS_NO_MORE = classes()
            .that()
            .haveSimpleName("EmbeddedH2")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.h2..", "java..", "javax.sql..");

    private final JavaClasses adapter = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.dxjinzai.adapters");

    private final JavaClasses planted = new ClassFileImporter().importClasses(Trespasser.class);

    @Test
    void the_adapter_knows_only_the_core_and_jdbi() {
        KNOWS_ONLY_THE_CORE_AND_JDBI.check(adapter);
        assertThat(KNOWS_ONLY_THE_CORE_AND_JDBI.evaluate(planted).hasViolation())
                .isTrue();
    }

    @Test
    void h2_is_known_in_one_place() {
        H2_IS_KNOWN_IN_ONE_PLACE.check(adapter);
        THAT_PLACE_KNOWS_NO_MORE.check(adapter);
        assertThat(H2_IS_KNOWN_IN_ONE_PLACE.evaluate(planted).hasViolation()).isTrue();
    }
}
