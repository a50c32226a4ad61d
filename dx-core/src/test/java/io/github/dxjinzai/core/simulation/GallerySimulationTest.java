package io.github.dxjinzai.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.certification.CertificationRound;
import io.github.dxjinzai.core.certification.Headcount;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ImmutableFacts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.OpenTerm;
import io.github.dxjinzai.core.source.TermId;
import io.github.dxjinzai.core.source.TermType;
import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.staff.StaffId;
import io.github.dxjinzai.core.staff.StaffMember;
import io.github.dxjinzai.core.target.Counting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is certified in a simulation is what the judge says of the very histories that it made, for whatever policy. */
class GallerySimulationTest {

    private static final LocalDate OPENING = LocalDate.of(2024, 4, 1);
    private static final int YEARS = 4;

    static Stream<String> policies() {
        return Stream.concat(Stream.of("moka"), ReferencePolicies.gallery().stream());
    }

    /** The policy with every open choice taken at random and every open number in the middle. */
    static Policy settled(String id, int which) {
        if (id.equals("moka")) {
            return Illustration.POLICY;
        }
        Policy policy = ReferencePolicies.gallery(id);
        Map<TermId, OpenTerm> terms = new LinkedHashMap<>(policy.terms());
        terms.replaceAll((term, open) -> open.isOpen() ? open.filledWith(filling(open.type(), which)) : open);
        return ImmutablePolicy.copyOf(policy).withTerms(terms);
    }

    private static OpenTerm.Filling filling(TermType type, int which) {
        String value = type instanceof TermType.OneOf choice
                ? choice.options().get(which % choice.options().size())
                : ((TermType.Numeric) type).from().toPlainString();
        return new OpenTerm.Filling(value, "test@1");
    }

    /** Two sections of one department, a digital section, and a few managers. */
    static Facts town(int people) {
        DepartmentId top = new DepartmentId("01");
        ImmutableFacts.Builder facts = Facts.builder()
                .addDepartments(new Department(top, "総務部", Optional.empty()))
                .addDepartments(new Department(new DepartmentId("01-1"), "総務課", Optional.of(top)))
                .addDepartments(new Department(new DepartmentId("デジタル戦略課"), "デジタル戦略課", Optional.of(top)))
                .complete(EnumSet.allOf(FactKind.class));
        for (int i = 1; i <= people; i++) {
            facts.addStaff(new StaffMember(
                    new StaffId(String.format(Locale.ROOT, "%05d", i)),
                    new DepartmentId(i % 5 == 0 ? "デジタル戦略課" : "01-1"),
                    i % 7 == 0 ? "管理職" : "主事",
                    LocalDate.of(2014 + i % 10, 10, 1),
                    Optional.empty()));
        }
        return facts.build();
    }

    static Scenario scenario(Policy policy) {
        return ImmutableScenario.copyOf(ScenarioDraft.of(policy, OPENING, YEARS))
                .withPersonnel(new Personnel(
                        Optional.of(12), Optional.of(Chance.percent(20)), new TreeMap<>(), Optional.of("主事")));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void certifications_are_those_of_a_round_over_everyone_on_the_exported_facts(String id) {
        int certified = 0;
        for (int which = 0; which < 2; which++) {
            Policy policy = settled(id, which);
            Simulation simulation =
                    Simulation.of(policy, town(30), scenario(policy), 7).get();
            Judge judge = Judge.by(policy);
            for (FiscalYear year : simulation.years()) {
                LocalDate day = year.lastDay();
                List<SimulatedYear> seen = new ArrayList<>();
                Facts facts = simulation.replay(which, year, seen::add);
                assertThat(facts.check()).isEmpty();
                SimulatedYear last = seen.get(seen.size() - 1);
                Facts before = ImmutableFacts.copyOf(facts)
                        .withGrants(facts.grants().stream()
                                .filter(grant -> grant.grantedOn().isBefore(day))
                                .toList());
                CertificationRound round = CertificationRound.hold(
                        judge, before, day, year.next().lastDay().minusDays(1));
                assertThat(Stream.concat(round.granted().stream(), round.renewed().stream()))
                        .as("%s, %s", id, year)
                        .containsExactlyInAnyOrderElementsOf(last.granted());
                certified += last.granted().size();
                SortedMap<StaffId, Dossier> serving = new TreeMap<>(facts.dossiers());
                serving.values()
                        .removeIf(one -> !one.service().orElseThrow().member().serves(day));
                assertThat(serving).isEqualTo(last.dossiers());
            }
        }
        assertThat(certified).as(id).isPositive();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void the_histograms_are_the_headcounts_of_the_exported_facts(String id) {
        int runs = 3;
        Policy policy = settled(id, 0);
        Simulation simulation =
                Simulation.of(policy, town(30), scenario(policy), 7).get();
        Judge judge = Judge.by(policy);
        Map<Forecast.Cell, Map<Integer, Long>> counted = new HashMap<>();
        for (int replication = 0; replication < runs; replication++) {
            for (FiscalYear year : simulation.years()) {
                Headcount heads = Headcount.of(judge, simulation.replay(replication, year, one -> {}), year);
                for (RoleId role : policy.ladder().ascending()) {
                    for (Counting counting : Forecast.countings()) {
                        counted.computeIfAbsent(new Forecast.Cell(role, year, counting), one -> new TreeMap<>())
                                .merge(heads.count(role, counting), 1L, Long::sum);
                    }
                }
            }
        }
        Forecast forecast = simulation.run(runs, 1);
        counted.forEach((cell, byPeople) -> assertThat(forecast.people(cell.role(), cell.year(), cell.counting())
                        .runs())
                .as("%s %s", id, cell)
                .isEqualTo(byPeople));
        assertThat(forecast.people().keySet()).isEqualTo(counted.keySet());
        assertThat(simulation.run(runs, 2)).isEqualTo(forecast);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void headcount_is_conserved(String id) {
        Policy policy = settled(id, 1);
        Simulation simulation =
                Simulation.of(policy, town(30), scenario(policy), 11).get();
        TreeSet<StaffId> staff = new TreeSet<>();
        town(30).staff().forEach(person -> staff.add(person.id()));
        simulation.replay(0, year -> {
            assertThat(staff).containsAll(year.left());
            staff.removeAll(year.left());
            assertThat(staff).doesNotContainAnyElementsOf(year.joined());
            staff.addAll(year.joined());
            assertThat(year.dossiers().keySet()).isEqualTo(staff);
            assertThat(year.granted()).extracting(RoleGrant::staff).isSubsetOf(staff);
        });
    }
}
