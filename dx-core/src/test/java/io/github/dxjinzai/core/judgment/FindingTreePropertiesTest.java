package io.github.dxjinzai.core.judgment;

import static io.github.dxjinzai.core.generator.Moka.ADVISOR;
import static io.github.dxjinzai.core.judgment.Verdict.MET;
import static io.github.dxjinzai.core.judgment.Verdict.NOT_MET;
import static io.github.dxjinzai.core.judgment.Verdict.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.generator.Criteria;
import io.github.dxjinzai.core.generator.Dossiers;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.FactSelection;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectCondition;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What always holds of the tree of findings; verdicts are worked out here anew, from the children's alone. */
class FindingTreePropertiesTest {

    private static final int TRIES = 200;

    @Provide
    Arbitrary<Policy> policies() {
        return Combinators.combine(Criteria.policies(), Criteria.criteriaWithNot())
                .as((policy, criterion) -> Moka.with(policy, ADVISOR, criterion));
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return Dossiers.dossiers();
    }

    @Property(tries = TRIES)
    void the_verdict_at_every_node_is_what_its_childrens_verdicts_give(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier dossier) {
        for (RoleId role : Moka.ROLES) {
            Judgment judgment = Judging.judgment(policy, dossier, role);
            new Reckoning(policy, dossier).check(policy.criterion(role), judgment.finding());
            assertThat(judgment.verdict()).isEqualTo(judgment.finding().verdict());
        }
    }

    @Property(tries = TRIES)
    void every_leaf_that_is_met_names_its_evidence(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier dossier) {
        for (RoleId role : Moka.ROLES) {
            Judging.judgment(policy, dossier, role)
                    .finding()
                    .all()
                    .filter(one -> one.children().isEmpty() && one.verdict() == MET)
                    .forEach(one -> assertThat(one.evidence())
                            .as("%s: %s", one.node(), one.reason())
                            .isNotEmpty()
                            .allMatch(fact -> exists(fact, dossier)));
        }
    }

    private static boolean exists(FactRef fact, Dossier dossier) {
        return switch (fact.kind()) {
            case PARTICIPATION ->
                dossier.work().stream()
                        .anyMatch(one -> fact.id().equals(one.project().id() + "/" + dossier.staff()));
            case EVALUATION ->
                dossier.work().stream()
                        .anyMatch(one -> fact.id().startsWith(one.project().id() + "/")
                                && !one.ratings().isEmpty());
            case CERTIFICATION ->
                dossier.grants().stream()
                        .anyMatch(one -> fact.id().equals(one.staff() + "/" + one.role() + "/" + one.grantedOn()));
            default -> false;
        };
    }

    @Property(tries = TRIES)
    void every_node_of_the_criterion_that_is_looked_at_has_its_finding_and_no_other_node_has_one(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier dossier) {
        for (RoleId role : Moka.ROLES) {
            Set<String> expected = new HashSet<>();
            nodes(policy, dossier, policy.criterion(role), expected);
            Set<String> found = new HashSet<>();
            Judging.judgment(policy, dossier, role).finding().all().forEach(one -> found.add(one.node()));
            assertThat(found).isEqualTo(expected);
        }
    }

    private static void nodes(Policy policy, Dossier dossier, Criterion node, Set<String> ids) {
        ids.add(node.id());
        if (node instanceof Criterion.All all) {
            all.of().forEach(one -> nodes(policy, dossier, one, ids));
        } else if (node instanceof Criterion.Any any) {
            any.of().forEach(one -> nodes(policy, dossier, one, ids));
        } else if (node instanceof Criterion.Not not) {
            nodes(policy, dossier, not.of(), ids);
        } else if (node instanceof Criterion.Choose choose) {
            Optional<String> chosen = policy.termValues().choice(choose.term());
            choose.cases().forEach((option, taken) -> {
                if (chosen.map(option::equals).orElse(true)) {
                    nodes(policy, dossier, taken, ids);
                }
            });
        } else if (node instanceof Criterion.Count count) {
            if (dossier.work().stream().anyMatch(one -> projects(count.of()).selects(one.project(), one.part()))) {
                projects(count.of()).where().forEach(one -> ids.add(one.id()));
            }
        } else if (node instanceof Criterion.ConsecutiveYears run
                && dossier.work().stream().anyMatch(one -> projects(run.of()).selects(one.project(), one.part()))) {
            Stream.concat(projects(run.of()).where().stream(), run.last().stream())
                    .forEach(one -> ids.add(one.id()));
        }
    }

    private static ProjectSelection projects(FactSelection of) {
        return (ProjectSelection) of;
    }

    private static int stated(Term<Integer> number) {
        return ((Term.Stated<Integer>) number).value();
    }

    /** Works the verdicts out anew. */
    private record Reckoning(Policy policy, Dossier dossier) {

        void check(Criterion node, Finding finding) {
            assertThat(finding.node()).isEqualTo(node.id());
            List<Finding> children = finding.children();
            Verdict expected;
            if (node instanceof Criterion.All all) {
                below(all.of(), children);
                expected = every(children);
            } else if (node instanceof Criterion.Any any) {
                below(any.of(), children);
                expected = some(children, NOT_MET);
            } else if (node instanceof Criterion.Not not) {
                below(List.of(not.of()), children);
                expected = opposite(children.get(0).verdict());
            } else if (node instanceof Criterion.Choose choose) {
                expected = choose(choose, finding);
            } else if (node instanceof Criterion.Holds holds) {
                boolean held =
                        dossier.grants().stream().anyMatch(one -> one.role().equals(holds.role()));
                expected = held ? MET : ifAbsent(FactKind.CERTIFICATION);
            } else if (node instanceof Criterion.Count count) {
                expected = count(count, children);
            } else {
                expected = run((Criterion.ConsecutiveYears) node, children);
            }
            assertThat(finding.verdict())
                    .as("%s: %s", finding.node(), finding.reason())
                    .isEqualTo(expected);
        }

        private void below(List<Criterion> nodes, List<Finding> children) {
            assertThat(children).hasSameSizeAs(nodes);
            for (int i = 0; i < nodes.size(); i++) {
                check(nodes.get(i), children.get(i));
            }
        }

        private Verdict choose(Criterion.Choose node, Finding finding) {
            Optional<String> chosen = policy.termValues().choice(node.term());
            if (chosen.isPresent()) {
                assertThat(finding.reason()).isEqualTo(Reason.CHOSEN);
                below(List.of(node.cases().get(chosen.get())), finding.children());
                return finding.children().get(0).verdict();
            }
            below(List.copyOf(node.cases().values()), finding.children());
            Set<Verdict> verdicts = new HashSet<>();
            finding.children().forEach(one -> verdicts.add(one.verdict()));
            assertThat(finding.reason())
                    .isEqualTo(verdicts.size() == 1 ? Reason.CHOICE_IMMATERIAL : Reason.CHOICE_OPEN);
            return verdicts.size() == 1 ? verdicts.iterator().next() : UNDETERMINED;
        }

        private Verdict count(Criterion.Count node, List<Finding> projects) {
            long selected = dossier.work().stream()
                    .filter(one -> projects(node.of()).selects(one.project(), one.part()))
                    .count();
            assertThat(projects).hasSize((int) selected);
            projects.forEach(one -> project(one, projects(node.of()).where()));
            long met = projects.stream().filter(one -> one.verdict() == MET).count();
            long possible =
                    projects.stream().filter(one -> one.verdict() != NOT_MET).count();
            if (met >= stated(node.atLeast())) {
                return MET;
            }
            return possible >= stated(node.atLeast()) ? UNDETERMINED : ifAbsent(FactKind.PARTICIPATION);
        }

        private void project(Finding finding, List<ProjectCondition> where) {
            assertThat(finding.reason()).isEqualTo(Reason.PROJECT);
            assertThat(finding.children())
                    .extracting(Finding::node)
                    .isEqualTo(where.stream().map(ProjectCondition::id).toList());
            assertThat(finding.verdict()).isEqualTo(every(finding.children()));
            finding.children().forEach(this::condition);
        }

        private void condition(Finding finding) {
            switch (finding.reason()) {
                case EVALUATION -> {
                    assertThat(finding.children()).isNotEmpty();
                    assertThat(finding.verdict()).isEqualTo(every(finding.children()));
                    finding.children().forEach(this::condition);
                }
                case AT_OR_ABOVE_THRESHOLD, ABOVE_THRESHOLD, STARTED_AFTER_GRANT -> leaf(finding, MET);
                case BELOW_THRESHOLD, NOT_ABOVE_THRESHOLD -> leaf(finding, NOT_MET);
                case NOT_EVALUATED, NO_RATINGS_KNOWN -> leaf(finding, ifAbsent(FactKind.EVALUATION));
                case NEVER_GRANTED, GRANT_UNKNOWN, STARTED_BEFORE_GRANT ->
                    leaf(finding, ifAbsent(FactKind.CERTIFICATION));
                case TERM_OPEN, TOO_FEW_RATERS, RESPONSE_TOO_LOW, ASKED_UNKNOWN, NOT_ESTIMABLE ->
                    leaf(finding, UNDETERMINED);
                default -> throw new AssertionError("no condition has the reason " + finding.reason());
            }
        }

        private static void leaf(Finding finding, Verdict expected) {
            assertThat(finding.verdict()).as("%s", finding.reason()).isEqualTo(expected);
            assertThat(finding.children()).isEmpty();
        }

        private Verdict run(Criterion.ConsecutiveYears node, List<Finding> children) {
            boolean paired = !node.last().isEmpty();
            List<Verdict> each = new ArrayList<>();
            List<Verdict> closing = new ArrayList<>();
            for (int i = 0; i < children.size(); i++) {
                boolean asLast = paired && i % 2 == 1;
                List<ProjectCondition> where =
                        new ArrayList<>(projects(node.of()).where());
                if (asLast) {
                    where.addAll(node.last());
                }
                Finding year = children.get(i);
                year.children().forEach(one -> project(one, where));
                assertThat(year.verdict()).isEqualTo(some(year.children(), ifAbsent(FactKind.PARTICIPATION)));
                if (!asLast) {
                    each.add(year.verdict());
                }
                if (asLast || !paired) {
                    closing.add(year.verdict());
                }
            }
            List<Verdict> windows = new ArrayList<>();
            windows.add(ifAbsent(FactKind.PARTICIPATION));
            for (int from = 0; from + stated(node.years()) <= each.size(); from++) {
                int last = from + stated(node.years()) - 1;
                windows.add(every(
                        Stream.concat(IntStream.range(from, last).mapToObj(each::get), Stream.of(closing.get(last)))));
            }
            return windows.contains(MET) ? MET : windows.contains(UNDETERMINED) ? UNDETERMINED : NOT_MET;
        }

        private Verdict ifAbsent(FactKind kind) {
            return dossier.complete().contains(kind) ? NOT_MET : UNDETERMINED;
        }

        private static Verdict every(List<Finding> findings) {
            return every(findings.stream().map(Finding::verdict));
        }

        private static Verdict every(Stream<Verdict> verdicts) {
            List<Verdict> all = verdicts.toList();
            return all.contains(NOT_MET) ? NOT_MET : all.contains(UNDETERMINED) ? UNDETERMINED : MET;
        }

        private static Verdict some(List<Finding> findings, Verdict ifNone) {
            List<Verdict> all = findings.stream().map(Finding::verdict).toList();
            if (all.contains(MET)) {
                return MET;
            }
            return all.contains(UNDETERMINED) ? UNDETERMINED : ifNone;
        }

        private static Verdict opposite(Verdict verdict) {
            return switch (verdict) {
                case MET -> NOT_MET;
                case NOT_MET -> MET;
                case UNDETERMINED -> UNDETERMINED;
            };
        }
    }
}
