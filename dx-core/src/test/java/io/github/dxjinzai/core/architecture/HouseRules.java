package io.github.dxjinzai.core.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

/** The rules of the house, for a tree of packages under any root: so that each can be tried on a tree that breaks it. */
final class HouseRules {

    /** The storeys from the ground up, and the rooms of each. */
    private static final Map<String, List<String>> STOREYS = new LinkedHashMap<>();

    static {
        STOREYS.put("words", List.of("calendar", "source", "problem"));
        STOREYS.put("nouns", List.of("role", "skill", "staff", "project", "development", "evaluation", "dossier"));
        STOREYS.put("rules", List.of("policy", "judgment", "certification", "target"));
        STOREYS.put("uses", List.of("simulation", "planning"));
        STOREYS.put("edges", List.of("port", "json", "reference", "testkit"));
    }

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    private String[] rooms(List<String> names) {
        return names.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    private String room(String name) {
        return root + "." + name + "..";
    }

    /** A package knows its own storey and those below. */
    ArchRule storeys() {
        LayeredArchitecture house = Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true);
        for (Map.Entry<String, List<String>> storey : STOREYS.entrySet()) {
            house = house.layer(storey.getKey()).definedBy(rooms(storey.getValue()));
        }
        List<String> names = List.copyOf(STOREYS.keySet());
        for (int i = 0; i < names.size(); i++) {
            String[] above = names.subList(i + 1, names.size()).toArray(String[]::new);
            house = above.length == 0
                    ? house.whereLayer(names.get(i)).mayNotBeAccessedByAnyLayer()
                    : house.whereLayer(names.get(i)).mayOnlyBeAccessedByLayers(above);
        }
        return house;
    }

    ArchRule everyRoomStandsOnAStorey() {
        List<String> all = new ArrayList<>();
        STOREYS.values().forEach(all::addAll);
        return classes().should().resideInAnyPackage(rooms(all));
    }

    ArchRule noCirclesOfRooms() {
        return SlicesRuleDefinition.slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule onlyJsonKnowsJackson() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room("json"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "tools.jackson..", "org.yaml..");
    }

    ArchRule noLogging() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.util.logging..",
                                "org.slf4j..",
                                "org.apache.logging..",
                                "org.apache.commons.logging..")
                        .or(type(System.Logger.class)));
    }

    ArchRule noClock() {
        return noClasses()
                .should()
                .accessTargetWhere(anyOf(
                        "the clock or the time zone of the machine",
                        "java.time.*.now",
                        "java.time.Clock.*",
                        "java.time.ZoneId.systemDefault",
                        "java.util.TimeZone.getDefault",
                        "java.util.Date.<init>",
                        "java.util.Calendar.getInstance",
                        "java.lang.System.currentTimeMillis",
                        "java.lang.System.nanoTime"));
    }

    /** Files, sockets and streams; but the resources of the library are read where they are given out. */
    ArchRule noInputOrOutput() {
        DescribedPredicate<JavaClass> outside = resideInAnyPackage(
                        "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
                .and(not(type(IOException.class)))
                .and(not(type(UncheckedIOException.class)))
                .and(not(type(Serializable.class)));
        DescribedPredicate<JavaClass> givesOutResources = resideInAnyPackage(room("reference"), room("json"))
                .and(simpleName("ReferencePolicies").or(simpleName("Schemas")));
        return classes().should(new ArchCondition<>("not know files, sockets or streams") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getDirectDependenciesFromSelf().stream()
                        .filter(on -> outside.test(on.getTargetClass()))
                        .filter(on -> !(givesOutResources.test(one)
                                && on.getTargetClass().isEquivalentTo(InputStream.class)))
                        .forEach(on -> events.add(SimpleConditionEvent.violated(one, on.getDescription())));
            }
        });
    }

    ArchRule noDefaultOfTheMachine() {
        return noClasses()
                .should()
                .accessTargetWhere(anyOf(
                        "a locale or charset default",
                        "java.util.Locale.getDefault",
                        "java.nio.charset.Charset.defaultCharset",
                        "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
                        "java.lang.String.formatted",
                        "java.lang.String.toLowerCase()",
                        "java.lang.String.toUpperCase()",
                        "java.lang.String.getBytes()",
                        "java.lang.String.<init>([B)"));
    }

    ArchRule noMutableStatics() {
        return fields().that().areStatic().should().beFinal();
    }

    ArchRule noServiceLoader() {
        return noClasses().should().dependOnClassesThat(type(ServiceLoader.class));
    }

    ArchRule noConsole() {
        return noClasses()
                .should()
                .accessTargetWhere(anyOf(
                        "the console",
                        "java.lang.System.out",
                        "java.lang.System.err",
                        "java.lang.Throwable.printStackTrace"));
    }

    ArchRule noChanceWithoutASeed() {
        return noClasses()
                .should()
                .dependOnClassesThat(assignableTo(Random.class).or(type(ThreadLocalRandom.class)))
                .orShould()
                .accessTargetWhere(anyOf("chance", "java.lang.Math.random", "java.util.UUID.randomUUID"));
    }

    ArchRule noNameThatSaysNothing() {
        return noClasses().should().haveNameMatching(".*(Impl|Manager|Utils?|Helper)(\\$.*)?");
    }

    ArchRule everyRoomIsNullMarked() {
        return classes().should(new ArchCondition<>("be in a package with a package-info that is @NullMarked") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                if (!one.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(one, one.getName() + " is in a package without it"));
                }
            }
        });
    }

    ArchRule municipalitiesAreNamedInReferenceOnly() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room("reference"))
                .should()
                .haveNameMatching("(?i).*moka.*");
    }

    /** Accesses by {@code package.Class.member}, with or without parameters; {@code *} is any one name. */
    private static DescribedPredicate<JavaAccess<?>> anyOf(String what, String... members) {
        return describe(what, access -> {
            String owner = access.getTargetOwner().getFullName();
            String name = access.getTarget().getName();
            String full = access.getTarget().getFullName();
            for (String member : members) {
                String plain = member.contains("(") ? full : owner + "." + name;
                String pattern = "\\Q" + member.replace("*", "\\E[A-Za-z]+\\Q") + "\\E";
                if (plain.matches(pattern)) {
                    return true;
                }
            }
            return false;
        });
    }
}
