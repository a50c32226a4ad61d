package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.evaluation.Combination;
import io.github.dxjinzai.core.evaluation.Mark;
import io.github.dxjinzai.core.evaluation.Perspective;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.Pooling;
import io.github.dxjinzai.core.evaluation.RaterGroup;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.disclosure.DisclosureState;
import io.github.dxjinzai.core.evaluation.disclosure.Figure;
import io.github.dxjinzai.core.evaluation.disclosure.Reader;
import io.github.dxjinzai.core.evaluation.reliability.DecisionStudy;
import io.github.dxjinzai.core.evaluation.reliability.Effect;
import io.github.dxjinzai.core.evaluation.reliability.Estimate;
import io.github.dxjinzai.core.evaluation.reliability.Estimated;
import io.github.dxjinzai.core.evaluation.reliability.Interval;
import io.github.dxjinzai.core.evaluation.reliability.NotEstimable;
import io.github.dxjinzai.core.evaluation.reliability.Sample;
import io.github.dxjinzai.core.json.RoundDigest;
import io.github.dxjinzai.core.judgment.scorecard.Flags;
import io.github.dxjinzai.core.judgment.scorecard.RatingReliability;
import io.github.dxjinzai.core.judgment.scorecard.Scorecard;
import io.github.dxjinzai.core.judgment.scorecard.Scorecards;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.TermId;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Scorecards for people to read. It prints what it is given; who may see what was decided before.
 *
 * @param policy names perspectives and groups
 * @param facts names projects
 * @param release the release
 * @param reader for whom
 * @param language the language
 */
record ScorecardText(Policy policy, Facts facts, Scorecards release, Reader reader, Language language) {

    private static final int DECIMALS = 3;

    String text(List<Scorecard> cards) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "評価結果票 閲覧者: " + reader.label().in(Language.JA) + " 基準日: " + release.day(),
                "Evaluations as seen by " + reader.label().in(Language.EN) + ", as of " + release.day());
        release.round()
                .ifPresent(round -> line(
                        text,
                        "評価の実施回: " + round.id() + " 目的: " + round.purpose() + " 期間: " + round.opensOn() + " - "
                                + round.closesOn() + " ダイジェスト: "
                                + RoundDigest.of(round).hex(),
                        "Round: " + round.id() + ", purpose: " + round.purpose() + ", days: " + round.opensOn() + " - "
                                + round.closesOn() + ", digest: "
                                + RoundDigest.of(round).hex()));
        if (!reader.seesTotals()) {
            line(
                    text,
                    "個々の評価は公表しません。公表するのは、多人数の統計(--fairness)だけです。",
                    "Single evaluations are not published. Published are statistics over many people only (--fairness).");
            return text.toString();
        }
        if (release.outsideRound() > 0) {
            line(
                    text,
                    "この実施回のものではないため含めていない評価: " + release.outsideRound() + "件",
                    "Left out, because they are of other rounds: " + release.outsideRound() + " ratings");
        }
        if (!release.openTerms().isEmpty()) {
            String open = release.openTerms().stream().map(TermId::value).collect(Collectors.joining(", "));
            line(text, "未定のため合わせていないもの: " + open, "Not combined, because open: " + open);
        }
        if (cards.isEmpty()) {
            line(text, "評価はありません。", "There are no evaluations.");
        }
        for (Scorecard card : cards) {
            text.append('\n');
            heading(card, text);
            text.append(lines(card).print(Format.text, language));
            if (!card.combined().isEmpty()) {
                text.append(combined(card).print(Format.text, language));
            }
        }
        List<RatingReliability> reliability = release.reliability(reader).stream()
                .filter(one -> cards.stream().anyMatch(card -> concerns(one, card)))
                .toList();
        text.append('\n');
        line(
                text,
                "評定の信頼性(基準日までの全プロジェクト)。匿名の評価者どうしの一致度は、係数が1なら全員の評点が分かるため示さない。",
                "Reliability of ratings, over all projects up to the day. How far anonymous raters agree with each other is not told: a"
                        + " coefficient of 1 would tell every rating.");
        text.append(reliability(reliability).print(Format.text, language));
        if (reliability.stream().anyMatch(one -> !one.decisionStudies().isEmpty())) {
            text.append('\n');
            line(
                    text,
                    "分散成分と測定の標準誤差(評点の単位)。基準からの隔たりは、絶対的な標準誤差と比べる。",
                    "Variance components, and standard errors of measurement in points of the scale. Hold the absolute one beside the"
                            + " distance from a threshold.");
            text.append(components(reliability).print(Format.text, language));
            text.append(studies(reliability).print(Format.text, language));
        }
        return text.toString();
    }

    private static boolean concerns(RatingReliability one, Scorecard card) {
        return one.ofPersons() == card.ratee().isPresent()
                && card.lines().stream()
                        .anyMatch(line -> line.occasion() == one.occasion()
                                && line.perspective().equals(one.perspective()));
    }

    private void line(StringBuilder text, String japanese, String english) {
        text.append(language.choose(japanese, english)).append('\n');
    }

    private void heading(Scorecard card, StringBuilder text) {
        String title = facts.projects().stream()
                .filter(one -> one.id().equals(card.project()))
                .findFirst()
                .map(Project::title)
                .filter(known -> reader != Reader.RESEARCH)
                .map(known -> " " + known)
                .orElse("");
        line(
                text,
                "■ " + card.project() + title
                        + card.ratee().map(person -> " / 職員 " + person).orElse(" / プロジェクトの成果"),
                "■ " + card.project() + title
                        + card.ratee()
                                .map(person -> " / member of staff " + person)
                                .orElse(" / the project's outcome"));
        card.inheritance().ifPresent(one -> {
            line(
                    text,
                    "チームの成果として職員 " + one.staff() + " に引き継がれる。値はチームのもの。",
                    "Inherited by member of staff " + one.staff()
                            + " as the team's result. The figures are the team's.");
            if (one.own() + one.excluded() > 0) {
                line(
                        text,
                        "本人の判定には、本人の評価" + one.own() + "件と利害関係者" + one.excluded() + "名の評価を数えない。",
                        "Not counted when this person is judged: own ratings, " + one.own()
                                + "; raters related to the person, " + one.excluded() + ".");
            }
        });
    }

    private static List<Table.Column> columns() {
        return List.of(
                Table.Column.text("occasion", "機会", "occasion"),
                Table.Column.text("perspective", "観点", "perspective"),
                Table.Column.text("group", "評価者区分", "rater group"),
                Table.Column.number("n", "n", "n"),
                Table.Column.text("state", "状態", "state"),
                Table.Column.text("value", "値", "value"),
                Table.Column.text("flags", "注記", "notes"));
    }

    private Table lines(Scorecard card) {
        return new Table(columns(), rows(card));
    }

    /** All lines of all cards, for a spreadsheet. */
    Table lines(List<Scorecard> cards) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text("project", "プロジェクト", "project"));
        columns.add(Table.Column.text("staff", "職員番号", "staff"));
        columns.addAll(columns());
        List<List<String>> rows = new ArrayList<>();
        for (Scorecard card : cards) {
            for (List<String> row : rows(card)) {
                List<String> more = new ArrayList<>();
                more.add(card.project().value());
                more.add(card.ratee().map(Object::toString).orElse(""));
                more.addAll(row);
                rows.add(more);
            }
        }
        return new Table(columns, rows);
    }

    private List<List<String>> rows(Scorecard card) {
        List<List<String>> rows = new ArrayList<>();
        for (Scorecard.Line line : card.lines()) {
            String angle = name(line.perspective())
                    + line.axis().map(AxisId::value).map(axis -> "/" + axis).orElse("");
            line.groups()
                    .forEach((group, shown) ->
                            rows.add(row(line.occasion(), angle, name(group), shown.figure(), shown.flags())));
            rows.add(row(line.occasion(), angle, language.choose("全区分", "all"), line.total(), line.flags()));
            line.own().ifPresent(mark -> rows.add(own(line.occasion(), angle, mark)));
        }
        return rows;
    }

    private List<String> row(Occasion occasion, String angle, String group, Figure figure, Flags flags) {
        return List.of(
                name(occasion),
                angle,
                group,
                Integer.toString(figure.n()),
                state(figure.state()),
                value(figure),
                notes(flags));
    }

    private List<String> own(Occasion occasion, String angle, Mark mark) {
        return List.of(
                name(occasion),
                angle,
                language.choose("本人(別掲)", "the person, kept apart"),
                "1",
                language.choose("数えない", "not counted"),
                mark instanceof Mark.Scored scored
                        ? scored.score().value().toPlainString()
                        : language.choose("判断できない", "cannot judge"),
                "");
    }

    private Table combined(Scorecard card) {
        List<List<String>> rows = new ArrayList<>();
        for (Scorecard.Combined one : card.combined()) {
            rows.add(List.of(
                    name(one.way().occasion()),
                    one.perspective().isPresent() || one.way().perspectives().isEmpty()
                            ? name(one.perspective())
                            : name(one.way().combine()),
                    name(one.way().within()),
                    Integer.toString(one.figure().n()),
                    state(one.figure().state()),
                    value(one.figure()),
                    one.missing().isEmpty()
                            ? ""
                            : language.choose("欠けているもの: ", "missing: ") + String.join(", ", one.missing())));
        }
        return new Table(
                List.of(
                        Table.Column.text("occasion", "方針の集計", "the policy's score"),
                        Table.Column.text("perspective", "観点", "perspective"),
                        Table.Column.text("within", "観点の中", "within"),
                        Table.Column.number("n", "n", "n"),
                        Table.Column.text("state", "状態", "state"),
                        Table.Column.text("value", "値", "value"),
                        Table.Column.text("missing", "注記", "notes")),
                rows);
    }

    private Table reliability(List<RatingReliability> all) {
        List<List<String>> rows = new ArrayList<>();
        for (RatingReliability one : all) {
            // estimators that fail for the same reason share a row
            Map<String, List<Estimate>> failed = new LinkedHashMap<>();
            for (Estimate estimate : one.coefficients()) {
                if (estimate instanceof Estimated known) {
                    rows.add(row(
                            one,
                            List.of(estimate),
                            plain(known.value()),
                            known.interval().map(this::interval).orElse("")));
                } else {
                    failed.computeIfAbsent(reason(estimate), reason -> new ArrayList<>())
                            .add(estimate);
                }
            }
            one.components()
                    .filter(Either::isLeft)
                    .map(Either::getLeft)
                    .ifPresent(why -> failed.computeIfAbsent(reason(why), reason -> new ArrayList<>())
                            .add(why));
            failed.forEach((reason, estimates) -> rows.add(row(one, estimates, "", reason)));
        }
        return new Table(
                List.of(
                        Table.Column.text("occasion", "機会", "occasion"),
                        Table.Column.text("perspective", "観点", "perspective"),
                        Table.Column.text("compared", "比べたもの", "compared"),
                        Table.Column.text("n", "対象×評定者, 評定数", "subjects × raters, ratings"),
                        Table.Column.number("value", "値", "value"),
                        Table.Column.text("note", "95%信頼区間、または推定できない理由", "95 % interval, or why there is none"),
                        Table.Column.text("estimator", "推定量", "estimator")),
                rows);
    }

    private String compared(RatingReliability one) {
        return one.group()
                .map(group -> name(group) + language.choose("(記名)どうし", " (named), among themselves"))
                .orElse(language.choose("評価者区分どうし", "the groups' figures"));
    }

    private Table components(List<RatingReliability> all) {
        List<List<String>> rows = new ArrayList<>();
        for (RatingReliability one : all) {
            one.components()
                    .flatMap(Either::toJavaOptional)
                    .ifPresent(known -> known.components()
                            .forEach(part -> rows.add(List.of(
                                    name(one.occasion()),
                                    name(one.perspective()),
                                    compared(one),
                                    name(part.effect()),
                                    Integer.toString(part.degreesOfFreedom()),
                                    plain(part.meanSquare()),
                                    plain(part.estimate()),
                                    part.setToZero()
                                            ? language.choose(
                                                    "推定値 " + plain(part.unadjusted()) + " を0とした",
                                                    "came out at " + plain(part.unadjusted()) + ", taken as 0")
                                            : ""))));
        }
        return new Table(
                List.of(
                        Table.Column.text("occasion", "機会", "occasion"),
                        Table.Column.text("perspective", "観点", "perspective"),
                        Table.Column.text("compared", "比べたもの", "compared"),
                        Table.Column.text("effect", "変動要因", "source of variance"),
                        Table.Column.number("df", "自由度", "df"),
                        Table.Column.number("meanSquare", "平均平方", "mean square"),
                        Table.Column.number("component", "分散成分", "component"),
                        Table.Column.text("note", "注記", "notes")),
                rows);
    }

    private Table studies(List<RatingReliability> all) {
        List<List<String>> rows = new ArrayList<>();
        for (RatingReliability one : all) {
            int raters = 0;
            for (DecisionStudy study : one.decisionStudies()) {
                raters++;
                rows.add(List.of(
                        name(one.occasion()),
                        name(one.perspective()),
                        compared(one),
                        Integer.toString(raters),
                        coefficient(study.relative()),
                        coefficient(study.absolute()),
                        plain(study.relativeStandardError()),
                        plain(study.absoluteStandardError())));
            }
        }
        return new Table(
                List.of(
                        Table.Column.text("occasion", "機会", "occasion"),
                        Table.Column.text("perspective", "観点", "perspective"),
                        Table.Column.text("compared", "比べたもの", "compared"),
                        Table.Column.number("raters", "評定者数", "mean of raters"),
                        Table.Column.number("g", "G", "G"),
                        Table.Column.number("phi", "Φ", "Φ"),
                        Table.Column.number("relative", "標準誤差(相対)", "relative error"),
                        Table.Column.number("absolute", "標準誤差(絶対)", "absolute error")),
                rows);
    }

    private String coefficient(Estimate estimate) {
        return estimate instanceof Estimated known ? plain(known.value()) : reason(estimate);
    }

    private String name(Effect effect) {
        return switch (effect) {
            case PERSON -> language.choose("評定対象", "those rated");
            case RATER -> language.choose("評定者(甘辛)", "raters (leniency)");
            default -> language.choose("交互作用と残り", "both together, and the rest");
        };
    }

    private List<String> row(RatingReliability one, List<Estimate> estimates, String value, String note) {
        Sample sample = estimates.get(0).sample();
        return List.of(
                name(one.occasion()),
                name(one.perspective()),
                compared(one),
                sample.subjects() + " × " + sample.raters() + ", " + sample.ratings(),
                value,
                note,
                estimates.stream().map(estimate -> estimate.estimator().name()).collect(Collectors.joining(", ")));
    }

    private String reason(Estimate estimate) {
        return estimate instanceof NotEstimable not ? not.reason().text().in(language) : "";
    }

    private String interval(Interval interval) {
        return plain(interval.lower()) + language.choose("〜", " to ") + plain(interval.upper());
    }

    static String plain(double value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    private String name(Occasion occasion) {
        return switch (occasion) {
            case DEBRIEF -> language.choose("報告会", "debrief");
            case AFTER_PROJECT -> language.choose("終了後", "after the project");
        };
    }

    private String name(Optional<PerspectiveId> perspective) {
        return perspective
                .map(id -> policy.perspectives().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .map(Perspective::name)
                        .map(name -> name.in(language))
                        .orElse(id.value()))
                .orElse(language.choose("―", "-"));
    }

    private String name(RaterGroupId group) {
        return policy.raterGroups().stream()
                .filter(one -> one.id().equals(group))
                .findFirst()
                .map(RaterGroup::name)
                .map(name -> name.in(language))
                .orElse(group.value());
    }

    private String name(Pooling pooling) {
        return switch (pooling) {
            case MEAN_OF_RATINGS -> language.choose("評点の平均", "mean of ratings");
            case MEAN_OF_GROUPS -> language.choose("区分ごとの平均の平均", "mean of groups");
            case MEDIAN -> language.choose("中央値", "median");
            case TRIMMED_MEAN -> language.choose("刈込平均", "trimmed mean");
            case LOWEST -> language.choose("最低点", "lowest");
        };
    }

    private String name(Combination combination) {
        return switch (combination) {
            case EACH_PERSPECTIVE -> language.choose("観点ごと", "each perspective");
            case MEAN_OF_PERSPECTIVES -> language.choose("観点の平均", "mean of perspectives");
            case WEIGHTED_MEAN -> language.choose("観点の加重平均", "weighted mean of perspectives");
        };
    }

    private String state(DisclosureState state) {
        return switch (state) {
            case SHOWN -> language.choose("開示", "shown");
            case WITHHELD_FIRST -> language.choose("秘匿", "withheld first");
            case WITHHELD_WITH_IT -> language.choose("二次秘匿", "withheld with it");
            case NO_DATA -> language.choose("回答なし", "no data");
        };
    }

    private String value(Figure figure) {
        return figure.mean().map(mean -> mean.text(language)).orElse("");
    }

    private String notes(Flags flags) {
        List<String> notes = new ArrayList<>();
        note(notes, flags.excluded(), "利害関係等により除外", "excluded as related");
        note(notes, flags.noted(), "利害関係等があるが数えた", "related, but counted");
        note(notes, flags.notEntitled(), "この観点の評価者でない", "not entitled to this perspective");
        note(notes, flags.early(), "終了前のため数えない", "before the end, not counted");
        note(notes, flags.cannotJudge(), "判断できない", "cannot judge");
        note(notes, flags.corrected(), "訂正", "corrected");
        notes.addAll(flags.reasons());
        return String.join(language.choose("、", ", "), notes);
    }

    private void note(List<String> notes, int count, String japanese, String english) {
        if (count > 0) {
            notes.add(language.choose(japanese + count + "名", english + ": " + count));
        }
    }
}
