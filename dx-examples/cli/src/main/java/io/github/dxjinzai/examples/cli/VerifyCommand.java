package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.json.PolicyDigest;
import io.github.dxjinzai.core.json.Receipts;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Receipt;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.source.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Judges again what receipts are of, and says whether it comes out equal, or what differs. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "控えのある判定をやり直し、同じか、何が違うかを示す / judge again what receipts are of, and say what differs")
final class VerifyCommand extends HoldersCommand {

    @Parameters(paramLabel = "RECEIPTS", description = "判定の控え(1行に1件) / the receipts, one a line")
    private String receipts = "";

    /**
     * Judges again what receipts are of.
     *
     * @param facts the facts for judgments as of a day
     * @param policies the policy of a day, if one is in force
     */
    static List<Outcome> outcomes(
            List<Receipt> receipts, Function<LocalDate, Facts> facts, Function<LocalDate, Optional<Policy>> policies) {
        Map<LocalDate, Optional<Judge>> judges = new HashMap<>();
        Map<String, Digest> digests = new HashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Receipt receipt : receipts) {
            Optional<Judge> found = judges.computeIfAbsent(
                    receipt.day(), day -> policies.apply(day).map(Judge::by));
            if (found.isEmpty()) {
                outcomes.add(new Outcome(receipt, false, Optional.empty()));
                continue;
            }
            Judge judge = found.get();
            Digest policy =
                    digests.computeIfAbsent(judge.policy().fullVersion(), version -> PolicyDigest.of(judge.policy()));
            Optional<Dossier> dossier = facts.apply(receipt.day())
                    .dossier(receipt.staff())
                    .filter(one -> judge.policy().ladder().ascending().contains(receipt.role()));
            outcomes.add(new Outcome(
                    receipt,
                    true,
                    dossier.map(one -> Receipts.again(receipt, judge, policy, one, Dx.libraryVersion()))));
        }
        return outcomes;
    }

    /**
     * A receipt held against what comes out now.
     *
     * @param hasPolicy whether a policy is in force on its day
     * @param now what comes out; absent where there is no policy, or no such person or role
     */
    record Outcome(Receipt receipt, boolean hasPolicy, Optional<Receipt> now) {

        boolean isEqual() {
            return now.filter(again -> receipt.differences(again).stream()
                            .allMatch(one -> one.what() == Receipt.Difference.LIBRARY))
                    .isPresent();
        }
    }

    @Override
    public Integer call() {
        List<Receipt> read =
                PolicyOptions.accept(Receipts.read(receipts, PolicyOptions.text(receipts, Optional.empty())));
        if (read.isEmpty()) {
            throw CommonOptions.problem(CommandProblem.NO_RECEIPTS, "file", receipts);
        }
        List<Outcome> outcomes = outcomes(read, factsByDay(), this::policyInForce);
        Language language = common().language();
        List<Outcome> shown = common().format() == Format.text
                ? outcomes.stream().filter(one -> !one.isEqual()).toList()
                : outcomes;
        if (common().format() != Format.text || !shown.isEmpty()) {
            common().print(table(shown, language).print(common().format(), language));
        }
        long equal = outcomes.stream().filter(Outcome::isEqual).count();
        if (common().format() == Format.text) {
            common().say(
                            "控え " + outcomes.size() + "件。同じ " + equal + "件、違う " + (outcomes.size() - equal) + "件。",
                            outcomes.size() + " receipts: " + equal + " equal, " + (outcomes.size() - equal)
                                    + " different.");
        }
        return equal == outcomes.size() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private static Table table(List<Outcome> outcomes, Language language) {
        return new Table(
                List.of(
                        Table.Column.text("staff", "職員番号", "staff"),
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.text("day", "基準日", "day"),
                        Table.Column.text("recorded", "控えの判定", "recorded"),
                        Table.Column.text("now", "今の判定", "now"),
                        Table.Column.text("differs", "違い", "differs in")),
                outcomes.stream()
                        .map(one -> List.of(
                                one.receipt().staff().value(),
                                one.receipt().role().value(),
                                one.receipt().day().toString(),
                                PolicyTexts.word(one.receipt().verdict()),
                                one.now()
                                        .map(now -> PolicyTexts.word(now.verdict()))
                                        .orElse("-"),
                                differences(one, language)))
                        .toList());
    }

    /** In what a receipt differs from what is judged now, in words. */
    static String differences(Outcome one, Language language) {
        return one.now()
                .map(now -> differences(one.receipt(), now, language))
                .orElseGet(() -> one.hasPolicy()
                        ? language.choose("職員か人材がない", "no such person or role")
                        : language.choose("方針が基準日に施行されていない", "no policy in force on the day"));
    }

    private static String differences(Receipt recorded, Receipt now, Language language) {
        return recorded.differences(now).stream()
                .map(one -> {
                    String what = switch (one.what()) {
                        case LIBRARY -> language.choose("ライブラリの版", "library");
                        case POLICY ->
                            recorded.policy().equals(now.policy())
                                    ? language.choose("方針(同じ版で内容が違う)", "policy (same version, other content)")
                                    : language.choose("方針 ", "policy ") + recorded.policy() + " → " + now.policy();
                        case FACTS -> language.choose("記録", "facts");
                        case COMPLETENESS -> language.choose("記録の完全性", "completeness");
                        case VERDICT -> language.choose("判定", "verdict");
                    };
                    return what
                            + one.kind()
                                    .map(kind -> " " + PolicyTexts.word(kind))
                                    .orElse("");
                })
                .collect(Collectors.joining(", "));
    }
}
