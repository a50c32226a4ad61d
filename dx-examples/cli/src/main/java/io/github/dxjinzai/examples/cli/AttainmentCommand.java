package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.certification.CertificationRegister;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.target.Attainment;
import io.github.dxjinzai.core.target.Counting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Actual against target, by the register, as the policy counts. */
@Command(name = "attainment", mixinStandardHelpOptions = true, description = "目標人数の達成状況 / actual against target")
final class AttainmentCommand extends FactsCommand {

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            converter = DayOption.OfYear.class,
            description = "年度(既定: 目標のあるすべての年度) / fiscal year (default: all years with targets)")
    private Optional<FiscalYear> year = Optional.empty();

    @Override
    public Integer call() {
        Policy policy = policy();
        List<FiscalYear> years =
                year.map(List::of).orElseGet(() -> policy.targets().years());
        List<Attainment> attained = attained(policy, facts(), years);
        common().print(
                        common().format() == Format.json
                                ? JsonWriter.writeAttainment(attained)
                                : table(policy, attained, common().language())
                                        .print(common().format(), common().language()));
        return ExitCode.DONE;
    }

    /**
     * Actual against target for fiscal years.
     *
     * @throws ProblemsException if the policy leaves open how targets count
     */
    static List<Attainment> attained(Policy policy, Facts facts, List<FiscalYear> years) {
        Counting counting = policy.counting()
                .orElseThrow(() -> CommonOptions.problem(
                        CommandProblem.COUNTING_OPEN,
                        "terms",
                        policy.termValues()
                                .open(
                                        policy.targets().holders(),
                                        policy.targets().over())
                                .toString()));
        CertificationRegister register = new CertificationRegister(facts.grants());
        List<Attainment> attained = new ArrayList<>();
        years.forEach(one ->
                attained.addAll(register.attainment(policy.targets(), counting, policy.ladder(), facts.staff(), one)));
        return attained;
    }

    static Table table(Policy policy, List<Attainment> attained, Language language) {
        return new Table(
                List.of(
                        Table.Column.text("year", "年度", "fiscal year"),
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.text("of", "目標の年度", "target of"),
                        Table.Column.number("target", "目標", "target"),
                        Table.Column.number("actual", "実績", "actual"),
                        Table.Column.number("shortfall", "不足", "shortfall")),
                attained.stream()
                        .map(one -> List.of(
                                label(one.year(), language),
                                policy.role(one.target().role()).name().in(language),
                                one.target()
                                        .year()
                                        .map(of -> label(of, language))
                                        .orElse(language.choose("計画", "plan")),
                                Integer.toString(one.target().people()),
                                Integer.toString(one.actual()),
                                Integer.toString(one.shortfall())))
                        .toList());
    }

    static String label(FiscalYear year, Language language) {
        return language.choose(year.japaneseLabel(), year.toString());
    }
}
