package io.github.dxjinzai.core.judgment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.Quantity;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.generator.Moka;
import io.github.dxjinzai.core.generator.WholeLanguage;
import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.json.Schemas;
import io.github.dxjinzai.core.policy.Criterion;
import io.github.dxjinzai.core.policy.ImmutablePolicy;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any criterion that the language can say, over people with every kind of fact. */
class WholeLanguageTest {

    private static final int TRIES = 120;

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Schemas.text("judgment-1").orElseThrow());

    @Provide
    Arbitrary<Policy> policies() {
        return WholeLanguage.policies();
    }

    @Provide
    Arbitrary<Policy> withoutNot() {
        return WholeLanguage.policiesWithoutNot();
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return WholeLanguage.dossiers();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return WholeLanguage.judgedOn();
    }

    private static List<Judgment> judged(Policy policy, Dossier dossier, LocalDate day) {
        Judge judge = Judge.by(policy);
        List<Judgment> all = new ArrayList<>(judge.judge(dossier, day));
        Moka.ROLES.forEach(role -> all.add(judge.judgeRenewal(dossier, role, day)));
        return all;
    }

    @Property(tries = TRIES)
    void any_criterion_is_judged_and_told_in_both_languages_with_a_line_for_each_finding(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        for (Judgment judgment : judged(policy, dossier, day)) {
            for (Language language : Language.values()) {
                Explanation told = Explanation.of(judgment, policy, language);
                assertThat(told.lines()).hasSize((int) judgment.finding().all().count());
                assertThat(told.lines())
                        .allSatisfy(line -> assertThat(line.text()).isNotBlank());
            }
            assertThat(SCHEMA.validate(JsonWriter.write(judgment), InputFormat.JSON))
                    .isEmpty();
        }
        Judge.by(policy)
                .skills(dossier, day)
                .forEach(skill -> assertThat(skill.finding().verdict()).isNotNull());
    }

    @Property(tries = TRIES)
    void the_order_of_facts_does_not_matter(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        List<Achievement> achieved = new ArrayList<>(dossier.achievements());
        List<RoleGrant> grants = new ArrayList<>(dossier.grants());
        Collections.reverse(achieved);
        Collections.reverse(grants);
        Dossier turned =
                new Dossier(dossier.staff(), dossier.service(), dossier.work(), achieved, grants, dossier.complete());
        assertThat(judged(policy, turned, day)).isEqualTo(judged(policy, dossier, day));
    }

    @Property(tries = TRIES)
    void achievements_and_grants_after_the_day_do_not_matter(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        Dossier known = new Dossier(
                dossier.staff(),
                dossier.service(),
                dossier.work(),
                dossier.achievements().stream()
                        .filter(one -> !one.day().isAfter(day))
                        .toList(),
                dossier.grants().stream()
                        .filter(one -> !one.grantedOn().isAfter(day))
                        .toList(),
                dossier.complete());
        assertThat(judged(policy, known, day)).isEqualTo(judged(policy, dossier, day));
    }

    @Property(tries = TRIES)
    void declaring_a_record_complete_flips_no_answer(
            @ForAll("policies") Policy policy,
            @ForAll("dossiers") Dossier dossier,
            @ForAll("days") LocalDate day,
            @ForAll FactKind kind) {
        Set<FactKind> more = EnumSet.of(kind);
        more.addAll(dossier.complete());
        Dossier complete = new Dossier(
                dossier.staff(), dossier.service(), dossier.work(), dossier.achievements(), dossier.grants(), more);
        List<Judgment> before = judged(policy, dossier, day);
        List<Judgment> after = judged(policy, complete, day);
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).verdict() != Verdict.UNDETERMINED) {
                assertThat(after.get(i).verdict()).isEqualTo(before.get(i).verdict());
            }
        }
    }

    @Property(tries = TRIES)
    void an_achievement_that_comes_to_light_flips_no_answer_of_an_incomplete_record(
            @ForAll("policies") Policy policy, @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        if (dossier.achievements().isEmpty()) {
            return;
        }
        Achievement late = dossier.achievements().get(0);
        Set<FactKind> complete = dossier.complete().stream()
                .filter(kind -> kind != FactKind.of(late.kind()))
                .collect(Collectors.toSet());
        Dossier before = new Dossier(
                dossier.staff(),
                dossier.service(),
                dossier.work(),
                dossier.achievements().stream().skip(1).toList(),
                dossier.grants(),
                complete);
        List<Judgment> unknown = judged(policy, before, day);
        List<Judgment> known = judged(policy, before.with(late), day);
        for (int i = 0; i < unknown.size(); i++) {
            if (unknown.get(i).verdict() != Verdict.UNDETERMINED) {
                assertThat(known.get(i).verdict()).isEqualTo(unknown.get(i).verdict());
            }
        }
    }

    @Property(tries = TRIES)
    void a_more_lenient_threshold_never_loses_anyone_a_role(
            @ForAll("withoutNot") Policy policy, @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        Map<RoleId, Criterion> criteria = new LinkedHashMap<>();
        policy.criteria().forEach((role, criterion) -> criteria.put(role, lenient(criterion)));
        Policy lenient = ImmutablePolicy.copyOf(policy).withCriteria(criteria);
        for (RoleId role : Moka.ROLES) {
            if (Judge.by(policy).judge(dossier, role, day).verdict() == Verdict.MET) {
                assertThat(Judge.by(lenient).judge(dossier, role, day).verdict())
                        .isEqualTo(Verdict.MET);
            }
        }
    }

    /** The same criterion with every number that is stated for it made easier by one. */
    private static Criterion lenient(Criterion node) {
        if (node instanceof Criterion.All all) {
            return new Criterion.All(all.id(), all.clause(), lenient(all.of()));
        }
        if (node instanceof Criterion.Any any) {
            return new Criterion.Any(any.id(), any.clause(), lenient(any.of()));
        }
        if (node instanceof Criterion.Some some) {
            return new Criterion.Some(some.id(), some.clause(), lenient(some.of()), fewer(some.atLeast()));
        }
        if (node instanceof Criterion.Count count) {
            return new Criterion.Count(
                    count.id(), count.clause(), count.of(), count.within(), count.per(), fewer(count.atLeast()));
        }
        if (node instanceof Criterion.ConsecutiveYears run) {
            return new Criterion.ConsecutiveYears(
                    run.id(), run.clause(), fewer(run.years()), run.of(), run.within(), run.last());
        }
        if (node instanceof Criterion.Total total) {
            return new Criterion.Total(
                    total.id(),
                    total.clause(),
                    total.of(),
                    total.within(),
                    total.comparison(),
                    easier(total.threshold(), total.comparison().isFloor()));
        }
        if (node instanceof Criterion.Level level) {
            return new Criterion.Level(
                    level.id(),
                    level.clause(),
                    level.of(),
                    level.within(),
                    level.quantity(),
                    level.take(),
                    level.comparison(),
                    easier(level.threshold(), level.comparison().isFloor()));
        }
        return node;
    }

    private static List<Criterion> lenient(List<Criterion> of) {
        return of.stream().map(WholeLanguageTest::lenient).toList();
    }

    private static Term<Integer> fewer(Term<Integer> number) {
        return number instanceof Term.Stated<Integer> stated
                ? new Term.Stated<>(Math.max(1, stated.value() - 1))
                : number;
    }

    private static Term<Quantity> easier(Term<Quantity> threshold, boolean floor) {
        if (!(threshold instanceof Term.Stated<Quantity> stated)) {
            return threshold;
        }
        long value = stated.value().thousandths();
        return new Term.Stated<>(new Quantity(floor ? Math.max(0, value - 1000) : value + 1000));
    }
}
