package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.calendar.FiscalYear;
import io.github.dxjinzai.core.certification.Headcount;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.json.JsonWriter;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.staff.DepartmentId;
import io.github.dxjinzai.core.target.Attainment;
import io.github.dxjinzai.core.target.Counting;
import io.github.dxjinzai.core.target.TargetSize;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Actual against target, by the register, as the policy counts. */
@Command(name = "attainment", mixinStandardHelpOptions = true, description = "目標人数の達成状況 / actual against target")
final class AttainmentCommand extends HoldersCommand {

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            converter = DayOption.OfYear.class,
            description = "年度(既定: 目標のあるすべての年度) / fiscal year (default: all years with targets)")
    private Optional<FiscalYear> year = Optional.empty();

    @Override
    public Integer call() {
        Policy policy = year.map(FiscalYear::lastDay).map(this::policy).orElseGet(this::policy);
        List<FiscalYear> years =
                year.map(List::of).orElseGet(() -> policy.targets().years());
        List<Attainment> attained = attained(policy, factsByDay(), years);
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
     * @param facts the facts as of a day
     * @throws ProblemsException if the policy leaves open how targets count
     */
    static List<Attainment> attained(Policy policy, Function<LocalDate, Facts> facts, List<FiscalYear> years) {
        Counting counting = policy.counting()
                .orElseThrow(() -> CommonOptions.problem(
                        CommandProblem.COUNTING_OPEN,
                        "terms",
                        policy.termValues()
                                .open(
                                        policy.targets().holders(),
                                        policy.targets().over())
                                .toString()));
        Judge judge = Judge.by(policy);
        return years.stream()
                .flatMap(one -> Headcount.of(judge, facts.apply(one.lastDay()), one).attainment(counting).stream())
                .toList();
    }

    static Table table(Policy policy, List<Attainment> attained, Language language) {
        return new Table(
                List.of(
                        Table.Column.text("year", "年度", "fiscal year"),
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.text("of", "目標の年度", "target of"),
                        Table.Column.text("unit", "所属", "unit"),
                        Table.Column.number("target", "目標", "target"),
                        Table.Column.number("actual", "実績", "actual"),
                        Table.Column.number("unknown", "不明", "unknown"),
                        Table.Column.number("shortfall", "不足", "shortfall"),
                        Table.Column.text("state", "状態", "state")),
                attained.stream()
                        .map(one -> List.of(
                                label(one.year(), language),
                                policy.role(one.target().role()).name().in(language),
                                one.target()
                                        .year()
                                        .map(of -> label(of, language))
                                        .orElse(language.choose("計画", "plan")),
                                one.unit().map(DepartmentId::value).orElse(language.choose("全庁", "all staff")),
                                asked(one, language),
                                Integer.toString(one.actual()),
                                Integer.toString(one.unknown()),
                                Integer.toString(one.shortfall()),
                                state(one.state(), language)))
                        .toList());
    }

    /** What a target asks for: a number of people, with the share of the staff that it is of. */
    private static String asked(Attainment one, Language language) {
        String people = one.required()
                .map(number -> Integer.toString(number))
                .orElseGet(() -> language.choose("未定", "not stated"));
        return one.target().size() instanceof TargetSize.ShareOfStaff
                ? people + " (" + size(one.target().size(), language) + ")"
                : people;
    }

    /** The size of a target in words. */
    static String size(TargetSize size, Language language) {
        if (size instanceof TargetSize.People people) {
            return Integer.toString(people.count());
        }
        if (size instanceof TargetSize.ShareOfStaff share) {
            return share.percent() + " %";
        }
        return language.choose("未定", "not stated");
    }

    private static String state(Attainment.State state, Language language) {
        return switch (state) {
            case REACHED -> language.choose("達成", "reached");
            case SHORT -> language.choose("未達成", "short");
            case UNKNOWN -> language.choose("不明", "unknown");
            case UNSTATED -> language.choose("目標未定", "no target yet");
        };
    }

    static String label(FiscalYear year, Language language) {
        return language.choose(year.japaneseLabel(), year.toString());
    }
}
