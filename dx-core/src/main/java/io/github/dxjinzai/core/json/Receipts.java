package io.github.dxjinzai.core.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dxjinzai.core.certification.CertificationRound;
import io.github.dxjinzai.core.certification.EventRegister;
import io.github.dxjinzai.core.certification.RegisterEntry;
import io.github.dxjinzai.core.certification.RegisterEvent;
import io.github.dxjinzai.core.certification.RegisterProblem;
import io.github.dxjinzai.core.development.Achievement;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.dossier.Colleague;
import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.dossier.Service;
import io.github.dxjinzai.core.evaluation.DeclaredRelation;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.evaluation.RatingRequest;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Receipt;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.problem.Place;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.project.Project;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.source.Ids;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.staff.StaffId;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes, writes and reads receipts of judgments (判定の控え), by {@code receipt-1.schema.json}: each one line of canonical JSON.
 *
 * <p>The facts of a judgment are those of the person as of the day. A project's title is none of them, for no judgment rests on it.
 */
public final class Receipts {

    /** The version of the format. */
    public static final int FORMAT = 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Receipts() {}

    /**
     * The receipt of a judgment.
     *
     * @param policy the digest of the policy judged by
     * @param dossier the facts judged
     * @param judgment the judgment
     * @param library the version of the library, where the caller knows it from its build
     * @throws IllegalArgumentException if the judgment is of another person
     */
    public static Receipt of(Digest policy, Dossier dossier, Judgment judgment, String library) {
        if (!judgment.staff().equals(dossier.staff())) {
            throw new IllegalArgumentException(
                    "the judgment of " + judgment.staff() + " is not of the dossier of " + dossier.staff());
        }
        return new Receipt(
                library,
                judgment.policy(),
                policy,
                judgment.staff(),
                judgment.role(),
                judgment.purpose(),
                judgment.day(),
                facts(dossier.asOf(judgment.day())),
                dossier.complete(),
                judgment.verdict());
    }

    /**
     * The receipts of a round, in the order of its judgments: each of what was known when it was judged, with the grants of the lower
     * roles that the same round made.
     *
     * @param facts the facts that the round was held on
     * @param judge the judge who held it
     * @param library the version of the library
     */
    public static List<Receipt> of(CertificationRound round, Facts facts, Judge judge, String library) {
        Digest policy = PolicyDigest.of(judge.policy());
        return round.judgments().stream()
                .map(judgment -> of(policy, round.known(judgment, facts, judge), judgment, library))
                .toList();
    }

    /**
     * Judges again what a receipt is of. Where the facts now have what was granted on the ground of the very judgment, or of one of
     * the same day for a role above, and the receipt shows that they had it not, it is left aside.
     *
     * @param judge a judge by the policy as it is now
     * @param policy the digest of that policy
     * @param dossier the facts of the person as they are now
     * @param library the version of the library that judges
     * @throws IllegalArgumentException if the dossier is of another person, or the policy has no such role
     */
    public static Receipt again(Receipt receipt, Judge judge, Digest policy, Dossier dossier, String library) {
        if (!receipt.staff().equals(dossier.staff())) {
            throw new IllegalArgumentException(
                    "the receipt of " + receipt.staff() + " is not of the dossier of " + dossier.staff());
        }
        Receipt now = of(policy, dossier, judged(receipt, judge, dossier), library);
        if (!hasCertificationsOf(receipt, now)) {
            Dossier before = CertificationRound.before(dossier, receipt.role(), receipt.day(), judge);
            Receipt then = of(policy, before, judged(receipt, judge, before), library);
            if (hasCertificationsOf(receipt, then)) {
                return then;
            }
        }
        return now;
    }

    private static Judgment judged(Receipt receipt, Judge judge, Dossier dossier) {
        return switch (receipt.purpose()) {
            case AWARD -> judge.judge(dossier, receipt.role(), receipt.day());
            case RENEWAL -> judge.judgeRenewal(dossier, receipt.role(), receipt.day());
        };
    }

    private static boolean hasCertificationsOf(Receipt receipt, Receipt now) {
        return Optional.ofNullable(receipt.facts().get(FactKind.CERTIFICATION))
                .equals(Optional.ofNullable(now.facts().get(FactKind.CERTIFICATION)));
    }

    /** The digest of a receipt as it is written, by which the register names it. */
    public static Digest digest(Receipt receipt) {
        return Digest.of(write(receipt).getBytes(StandardCharsets.UTF_8));
    }

    /** The receipt as that on which an event of the register rests. */
    public static RegisterEvent.Ground ground(Receipt receipt) {
        return new RegisterEvent.Ground(
                receipt.policy(), receipt.purpose(), receipt.day(), receipt.verdict(), digest(receipt));
    }

    /**
     * The entries of a register whose judgment cannot be shown: there is no receipt of the digest that they name, or it is of another
     * judgment than they say.
     *
     * @return {@code register.no-receipt} and {@code register.other-receipt}, each at its entry, in their order
     */
    public static List<Problem> notIn(List<Receipt> receipts, EventRegister register) {
        Map<Digest, Receipt> byDigest = new HashMap<>();
        receipts.forEach(one -> byDigest.put(digest(one), one));
        List<Problem> problems = new ArrayList<>();
        for (RegisterEntry entry : register.entries()) {
            RegisterEvent event = entry.event();
            event.ground().ifPresent(ground -> {
                Optional<Receipt> receipt = Optional.ofNullable(byDigest.get(ground.receipt()));
                boolean same = receipt.filter(one -> one.staff().equals(event.staff())
                                && one.role().equals(event.role())
                                && ground(one).equals(ground))
                        .isPresent();
                if (!same) {
                    problems.add(Problem.of(
                            receipt.isEmpty() ? RegisterProblem.NO_RECEIPT : RegisterProblem.OTHER_RECEIPT,
                            new Place.AtFact("entry", Integer.toString(entry.number())),
                            "number",
                            Integer.toString(entry.number()),
                            "staff",
                            event.staff().value(),
                            "role",
                            event.role().value(),
                            "receipt",
                            ground.receipt().hex()));
                }
            });
        }
        return List.copyOf(problems);
    }

    // ---- writing

    /** A receipt as one line of canonical JSON, without a line end. */
    public static String write(Receipt receipt) {
        ObjectNode node = NODES.objectNode();
        node.put("format", FORMAT);
        node.put("library", receipt.library());
        node.put("policy", receipt.policy());
        node.put("policyDigest", receipt.policyDigest().hex());
        node.put("staff", receipt.staff().value());
        node.put("role", receipt.role().value());
        node.put("purpose", Words.of(receipt.purpose()));
        node.put("day", receipt.day().toString());
        ObjectNode facts = node.putObject("facts");
        receipt.facts().forEach((kind, digest) -> facts.put(Words.of(kind), digest.hex()));
        ArrayNode complete = node.putArray("complete");
        receipt.complete().forEach(kind -> complete.add(Words.of(kind)));
        node.put("verdict", Words.of(receipt.verdict()));
        return CanonicalJson.write(node);
    }

    // ---- reading

    /**
     * Reads receipts, one a line; blank lines are passed over.
     *
     * @param file the name of the document, for the places of problems
     * @return the receipts in their order, or everything that is wrong with them
     */
    public static Validation<Seq<Problem>, List<Receipt>> read(String file, String text) {
        List<Receipt> receipts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                JsonReading.Opened opened = JsonReading.open(file + ":" + number, line);
                opened.root()
                        .flatMap(root -> JsonObject.of(opened.reading(), root, ""))
                        .flatMap(root -> receipt(opened.reading(), root))
                        .ifPresent(receipts::add);
                problems.addAll(opened.reading().problems());
            }
        }
        return problems.isEmpty()
                ? Validation.valid(List.copyOf(receipts))
                : Validation.invalid(io.vavr.collection.List.ofAll(problems));
    }

    private static Optional<Receipt> receipt(JsonReading reading, JsonObject at) {
        PolicyReader.format(reading, at, FORMAT);
        Optional<String> library = at.text("library");
        Optional<String> policy = at.text("policy");
        Optional<Digest> policyDigest = digest(at, "policyDigest");
        Optional<StaffId> staff = at.parsed(
                "staff",
                Wanted.STAFF,
                text -> Optional.of(text).filter(StaffId::isId).map(StaffId::new));
        Optional<RoleId> role = at.parsed(
                "role", Wanted.ID, text -> Optional.of(text).filter(Ids::isId).map(RoleId::new));
        Optional<Judgment.Purpose> purpose = at.word("purpose", Judgment.Purpose.class);
        Optional<LocalDate> day = at.parsed("day", Wanted.DAY, PolicyReader::day);
        Map<FactKind, Digest> facts = new EnumMap<>(FactKind.class);
        at.object("facts").ifPresent(digests -> {
            for (FactKind kind : FactKind.values()) {
                String field = Words.of(kind);
                digests.allow(field);
                if (digests.has(field)) {
                    digest(digests, field).ifPresent(one -> facts.put(kind, one));
                }
            }
            digests.close();
        });
        Set<FactKind> complete = new TreeSet<>(at.texts("complete", (text, pointer) -> {
            Optional<FactKind> kind = Words.parse(FactKind.class, text);
            if (kind.isEmpty()) {
                reading.badValue(pointer, text, Wanted.oneOf(FactKind.class));
            }
            return kind;
        }));
        Optional<Verdict> verdict = at.word("verdict", Verdict.class);
        at.close();
        return reading.problems().isEmpty()
                ? Optional.of(new Receipt(
                        library.orElseThrow(),
                        policy.orElseThrow(),
                        policyDigest.orElseThrow(),
                        staff.orElseThrow(),
                        role.orElseThrow(),
                        purpose.orElseThrow(),
                        day.orElseThrow(),
                        facts,
                        complete,
                        verdict.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Digest> digest(JsonObject at, String field) {
        return at.parsed(
                field,
                Wanted.DIGEST,
                text -> Optional.of(text).filter(Digest::isDigest).map(Digest::new));
    }

    // ---- the digests of facts

    /** The digests of a person's facts by kind. */
    static Map<FactKind, Digest> facts(Dossier dossier) {
        Map<FactKind, ArrayNode> all = new EnumMap<>(FactKind.class);
        dossier.service().ifPresent(one -> list(all, FactKind.SERVICE).add(service(one)));
        dossier.work().forEach(one -> {
            list(all, FactKind.PARTICIPATION).add(participation(one));
            one.ratings().forEach(rating -> list(all, FactKind.EVALUATION).add(rating(rating)));
            one.requests().forEach(request -> list(all, FactKind.EVALUATION).add(request(request)));
            one.relations().forEach(relation -> list(all, FactKind.EVALUATION).add(relation(relation)));
            one.colleagues().forEach(rater -> list(all, FactKind.EVALUATION).add(colleague(rater)));
        });
        dossier.achievements().forEach(one -> list(all, kind(one.kind())).add(achievement(one)));
        dossier.grants()
                .forEach(one -> list(all, FactKind.CERTIFICATION)
                        .addObject()
                        .put("role", one.role().value())
                        .put("on", one.grantedOn().toString())
                        .put("ground", one.ground()));
        Map<FactKind, Digest> digests = new EnumMap<>(FactKind.class);
        all.forEach((kind, facts) ->
                digests.put(kind, Digest.of(CanonicalJson.write(facts).getBytes(StandardCharsets.UTF_8))));
        return digests;
    }

    private static ArrayNode list(Map<FactKind, ArrayNode> all, FactKind kind) {
        return all.computeIfAbsent(kind, one -> NODES.arrayNode());
    }

    private static FactKind kind(AchievementKind kind) {
        return switch (kind) {
            case TRAINING -> FactKind.TRAINING;
            case QUALIFICATION -> FactKind.QUALIFICATION;
            case ATTESTATION -> FactKind.ATTESTATION;
            case ASSESSMENT -> FactKind.ASSESSMENT;
            case CREDIT -> FactKind.CREDIT;
        };
    }

    private static ObjectNode service(Service one) {
        ObjectNode node = NODES.objectNode();
        node.put("joined", one.member().joinedOn().toString());
        one.member().leftOn().ifPresent(day -> node.put("left", day.toString()));
        node.put("post", one.member().post());
        ArrayNode units = node.putArray("departments");
        one.departments().forEach(unit -> units.add(unit.value()));
        return node;
    }

    private static ObjectNode participation(ProjectWork one) {
        Project project = one.project();
        ObjectNode node = NODES.objectNode();
        node.put("project", project.id().value());
        node.put("as", Words.of(one.part()));
        node.put("from", project.startsOn().toString());
        project.endsOn().ifPresent(day -> node.put("to", day.toString()));
        ArrayNode axes = node.putArray("axes");
        new TreeSet<>(project.axes()).forEach(axis -> axes.add(axis.value()));
        project.changeKind().ifPresent(kind -> node.put("changeKind", Words.of(kind)));
        project.changeDepth().ifPresent(depth -> node.put("changeDepth", Words.of(depth)));
        return node;
    }

    private static ObjectNode rating(Rating one) {
        ObjectNode node = NODES.objectNode();
        node.put("project", one.project().value());
        one.ratee().ifPresent(ratee -> node.put("ratee", ratee.value()));
        node.put("occasion", Words.of(one.occasion()));
        one.perspective().ifPresent(angle -> node.put("perspective", angle.value()));
        one.axis().ifPresent(axis -> node.put("axis", axis.value()));
        node.put("group", one.group().value());
        node.put("rater", one.rater().value());
        one.score().ifPresent(score -> node.put("thousandths", score.thousandths()));
        node.put("day", one.day().toString());
        node.put("revision", one.revision());
        one.reason().ifPresent(reason -> node.put("reason", reason));
        return node;
    }

    private static ObjectNode request(RatingRequest one) {
        ObjectNode node = NODES.objectNode();
        node.put("project", one.project().value());
        one.ratee().ifPresent(ratee -> node.put("ratee", ratee.value()));
        node.put("occasion", Words.of(one.occasion()));
        one.perspective().ifPresent(angle -> node.put("perspective", angle.value()));
        node.put("group", one.group().value());
        node.put("asked", one.asked());
        node.put("day", one.day().toString());
        return node;
    }

    private static ObjectNode relation(DeclaredRelation one) {
        ObjectNode node = NODES.objectNode();
        node.put("rater", one.rater().value());
        one.ratee().ifPresent(ratee -> node.put("ratee", ratee.value()));
        one.project().ifPresent(project -> node.put("project", project.value()));
        node.put("kind", one.kind().value());
        node.put("from", one.from().toString());
        one.until().ifPresent(day -> node.put("until", day.toString()));
        return node;
    }

    private static ObjectNode colleague(Colleague one) {
        ObjectNode node = NODES.objectNode();
        node.put("colleague", one.staff().value());
        node.put("joined", one.joinedOn().toString());
        one.leftOn().ifPresent(day -> node.put("left", day.toString()));
        return node;
    }

    private static ObjectNode achievement(Achievement one) {
        ObjectNode node = NODES.objectNode();
        node.put("item", one.item().value());
        node.put("on", one.day().toString());
        one.validUntil().ifPresent(day -> node.put("until", day.toString()));
        one.by().ifPresent(office -> node.put("by", office.value()));
        ObjectNode figures = node.putObject("figures");
        one.quantities().forEach((which, figure) -> figures.put(which.value(), figure.thousandths()));
        return node;
    }
}
