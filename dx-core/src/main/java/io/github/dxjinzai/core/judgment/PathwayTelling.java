package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.judgment.Question.Asked;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.policy.ProjectSelection;
import io.github.dxjinzai.core.policy.RatedSubject;
import io.github.dxjinzai.core.source.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pathway told to people (道筋の説明), in Japanese or English: a heading and a line for every question, alternatives as alternatives.
 *
 * @param heading the role, the day of the judgment, and the earliest day
 * @param lines the questions, what holds several of them before them
 */
public record PathwayTelling(String heading, List<Line> lines) {

    public PathwayTelling {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param depth how deep in the tree, from 0
     * @param text the sentence
     */
    public record Line(int depth, String text) {}

    /**
     * Tells a pathway.
     *
     * @param policy the policy judged by; its names and clauses are used
     */
    public static PathwayTelling of(Pathway pathway, Policy policy, Language language) {
        Teller teller = new Teller(new PolicyNames(policy, language));
        Judgment judgment = pathway.judgment();
        teller.tell(pathway.way(), 0);
        return new PathwayTelling(teller.heading(pathway, judgment), teller.lines);
    }

    /** The whole as text, indented by depth. */
    public String text() {
        return heading
                + lines.stream()
                        .map(line -> "\n" + "  ".repeat(line.depth() + 1) + "- " + line.text())
                        .collect(Collectors.joining())
                + "\n";
    }

    /** The whole as Markdown: a heading and a list. */
    public String markdown() {
        return "## " + Markdown.escaped(heading) + "\n"
                + lines.stream()
                        .map(line -> "\n" + "  ".repeat(line.depth()) + "- " + Markdown.escaped(line.text()))
                        .collect(Collectors.joining())
                + "\n";
    }

    private static final class Teller {

        private final PolicyNames names;
        private final List<Line> lines = new ArrayList<>();

        Teller(PolicyNames names) {
            this.names = names;
        }

        String heading(Pathway pathway, Judgment judgment) {
            String role = names.role(judgment.role()) + names.choose("  ", ", as of ") + names.day(judgment.day());
            if (judgment.verdict() == Verdict.MET) {
                return role + names.choose("現在  不足はありません", ": nothing is missing");
            }
            return role
                    + pathway.earliest()
                            .map(day -> names.choose(
                                    "現在  不足しているもの (最短 " + names.day(day) + ")",
                                    ": what is missing (met on " + day + " at the earliest)"))
                            .orElse(names.choose("現在  満たす道筋が見つかりません", ": no way was found"));
        }

        void tell(Way way, int depth) {
            if (way instanceof Way.Ask ask) {
                line(depth, question(ask.question()));
            } else if (way instanceof Way.NoWay none) {
                line(depth, obstacle(none));
            } else if (way instanceof Way.Every every) {
                every.of().forEach(one -> tell(one, depth));
            } else if (way instanceof Way.AnyOf any) {
                line(
                        depth,
                        any.atLeast() == 1
                                ? names.choose("次のいずれか", "one of the following")
                                : names.choose("次のうち " + any.atLeast() + "項目", any.atLeast() + " of the following"));
                for (Way.Option option : any.options()) {
                    line(depth + 1, option(option));
                    tell(option.way(), depth + 2);
                }
            }
        }

        private void line(int depth, String text) {
            lines.add(new Line(depth, text));
        }

        private String option(Way.Option option) {
            String day = option.earliest()
                    .map(one -> names.choose(" (最短 " + names.day(one) + ")", " (" + one + " at the earliest)"))
                    .orElse("");
            boolean nothing =
                    option.taken() && option.way().questions().findAny().isEmpty();
            return names.choose((option.part() + 1) + "つ目", "number " + (option.part() + 1))
                    + (nothing ? names.choose(": 不足なし", ": nothing is missing") : day);
        }

        private String question(Question one) {
            String clause = one.clause()
                    .map(id -> names.choose("。典拠: ", ". Clause: ") + names.clause(id))
                    .orElse("");
            LocalDate day = one.earliest();
            return asked(one.asked(), day)
                    + names.choose(
                            " (" + supplier(one.supplier()) + "、最短 " + names.day(day) + ")",
                            " (" + supplier(one.supplier()) + "; " + day + " at the earliest)")
                    + clause;
        }

        private String supplier(Supplier supplier) {
            if (supplier instanceof Supplier.Raters raters) {
                return names.joined(raters.groups().stream().map(names::group));
            }
            if (supplier instanceof Supplier.Attesters attesters) {
                return names.joined(attesters.offices().stream().map(names::office));
            }
            if (supplier instanceof Supplier.Decider decider) {
                return decider.who()
                        .map(text -> names.choose(text.in(Language.JA), text.in(Language.EN)))
                        .orElse(names.choose("方針を定める者", "whoever decides the policy"));
            }
            return supplier instanceof Supplier.Person
                    ? names.choose("本人", "the person")
                    : names.choose("人事担当", "the personnel section");
        }

        private String asked(Asked asked, LocalDate day) {
            if (asked instanceof Asked.TakePart one) {
                return project(one);
            }
            if (asked instanceof Asked.ObtainRating one) {
                return rating(one);
            }
            if (asked instanceof Asked.Achieve one) {
                return achievement(one);
            }
            if (asked instanceof Asked.HoldRole one) {
                String role = names.role(one.role());
                return one.again()
                        ? names.choose(role + "の認定の更新を受ける", "have " + role + " granted again")
                        : names.choose("先に" + role + "の認定を受ける", "be granted " + role + " first");
            }
            if (asked instanceof Asked.FillTerm one) {
                return names.choose(
                        "未定の" + names.term(one.term()) + "を定める。ここでは " + names.value(one.assumed()) + " と仮定",
                        "settle the open term " + names.term(one.term()) + "; taken here to be "
                                + names.value(one.assumed()));
            }
            if (asked instanceof Asked.SettleScale one) {
                return names.choose("評価尺度 " + one.scale() + " の刻みを定める", "settle the steps of the scale " + one.scale());
            }
            if (asked instanceof Asked.SupplyEvidence one) {
                return names.choose(
                        "「" + names.kind(one.kind()) + "」の記録を補うか、漏れのないことを確かめる",
                        "supply what is missing of the record of " + names.kind(one.kind())
                                + ", or say that nothing is");
            }
            if (asked instanceof Asked.BeAppointed one) {
                String which = names.joined(one.oneOf().stream());
                return one.units()
                        ? names.choose("所属 " + which + " に配属される", "serve in the department " + which)
                        : names.choose("職位 " + which + " に就く", "be appointed " + which);
            }
            return asked instanceof Asked.Serve
                    ? names.choose(names.day(day) + " まで在職する", "serve until " + day)
                    : names.choose(names.day(day) + " まで待つ", "wait until " + day);
        }

        private String project(Asked.TakePart one) {
            ProjectSelection of = one.of();
            String as = of.as().map(names::part).orElse("");
            String axis = of.axis().map(names::axis).orElse("");
            String change = names.joined(Stream.concat(
                    of.changeKind().map(names::change).stream(), of.changeDepth().map(names::change).stream()));
            return names.choose(
                    (axis.isEmpty() ? "" : axis + "の") + (change.isEmpty() ? "" : change + "の") + "プロジェクト "
                            + one.project() + " に" + (as.isEmpty() ? "" : as + "として") + "参加する",
                    "take part in a project " + one.project() + (as.isEmpty() ? "" : " as " + as)
                            + (axis.isEmpty() ? "" : ", exercising " + axis)
                            + (change.isEmpty() ? "" : ", of " + change));
        }

        private String rating(Asked.ObtainRating one) {
            String angle = one.perspective().map(names::perspective).orElse("");
            String axis = one.axis().map(names::axis).orElse("");
            String what = names.occasion(one.occasion())
                    + (angle.isEmpty() ? "" : names.choose("、", ", ") + angle)
                    + (axis.isEmpty() ? "" : names.choose("・", ", ") + axis);
            String whose = one.of() == RatedSubject.TEAM
                    ? names.choose("チームの成果", "the team's outcome")
                    : names.choose("本人", "the person");
            return names.choose(
                    one.project() + " の" + what + " (" + whose + ") で " + one.atLeast() + " 以上を得る (評価者 " + one.raters()
                            + "人)",
                    "for " + one.project() + " obtain " + one.atLeast() + " or more: " + what + ", of " + whose
                            + ", by " + one.raters() + (one.raters() == 1 ? " rater" : " raters"));
        }

        private String achievement(Asked.Achieve one) {
            String what = one.which().isEmpty() ? names.kind(one.kind()) : names.items(one.which());
            String figures = one.figures().stream()
                    .map(figure -> figure.quantity() + " " + figure.comparison().sign() + " " + figure.threshold())
                    .collect(Collectors.joining(names.choose("、", ", ")));
            String any = one.which().size() > 1 ? names.choose("のいずれか", "one of ") : "";
            return names.choose(
                    what + any + "を得る" + (figures.isEmpty() ? "" : " (" + figures + ")"),
                    "have " + any + what + (figures.isEmpty() ? "" : " (" + figures + ")"));
        }

        private String obstacle(Way.NoWay none) {
            String clause = none.clause()
                    .map(id -> names.choose("。典拠: ", ". Clause: ") + names.clause(id))
                    .orElse("");
            String why = switch (none.why()) {
                case COHORT -> names.choose("道がない: 採用の時期は変えられない", "no way: the day of joining is past");
                case HAS_HAPPENED ->
                    names.choose("道がない: あってはならないことがすでに起きている", "no way: what must not have happened has happened");
                case TIME_IS_OVER -> names.choose("道がない: 期間が過ぎている", "no way: the time in which it counts is over");
                case FIGURE_OUT_OF_REACH ->
                    names.choose("道が見つからない: 数値を満たせない", "no way was found: a figure is out of reach");
                case CELL_ILLEGIBLE ->
                    names.choose("道がない: 欄の印が原文で読み取れない", "no way: the mark of the cell cannot be read in the source");
                case CELL_WITHOUT_CRITERION ->
                    names.choose("道がない: 欄の基準が定められていない", "no way: the policy does not say how the cell is earned");
                case ROLE_OUT_OF_REACH ->
                    names.choose("道が見つからない: 前提の認定を受けられない", "no way was found to hold the role that is needed first");
                case NOT_TOGETHER -> names.choose("道が見つからない: 同時には満たせない", "no way was found to meet all of it together");
                case NOT_LOOKED_INTO -> names.choose("この道は調べていない", "this way was not looked into");
                case NONE_FOUND -> names.choose("道が見つからない", "no way was found");
            };
            return why + clause;
        }
    }
}
