package io.github.dxjinzai.core.evaluation.disclosure;

import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.disclosure.Publications.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * Decides what a reader may see of an evaluation (開示の判断): the one place through which every report and export of ratings goes.
 *
 * <p>Whether a figure is shown depends on who has answered and on what was shown before, never on a score that nobody has seen: so a
 * withheld value tells nothing (Kenthapadi, Mishra and Nissim 2005 call this simulatable). What is shown of secret ratings is the sum of a
 * block of at least three, never of a part of one; see {@code docs/disclosure.md}.
 *
 * <p>Pure and immutable. A view costs O(answers · blocks of the ledger).
 */
public final class Disclosure {

    private final DisclosureRules rules;
    private final Set<Safeguard> safeguards;

    /** Disclosure under these rules. */
    public Disclosure(DisclosureRules rules) {
        this(rules, EnumSet.allOf(Safeguard.class));
    }

    Disclosure(DisclosureRules rules, Set<Safeguard> safeguards) {
        this.rules = rules;
        this.safeguards = Set.copyOf(safeguards);
    }

    /**
     * What {@code reader} may see of the evaluation, given all that anyone has been shown.
     *
     * @param sheet the answers
     * @param reader for whom
     * @param ledger what has been shown so far
     * @param seed decides the order of comments; any number
     * @return the view, and the ledger with it
     */
    public Publication publish(AnswerSheet sheet, Reader reader, Publications ledger, long seed) {
        if (!reader.seesTotals()) {
            View nothing = new View(reader, List.of(), Optional.empty());
            return new Publication(nothing, ledger.with(nothing, List.of()));
        }
        SortedMap<Item, NavigableSet<Answer>> byItem = new TreeMap<>();
        for (Answer answer : sheet.answers()) {
            byItem.computeIfAbsent(answer.item(), item -> new TreeSet<>()).add(answer);
        }
        Bands bands = new Bands(sheet.scale(), rules.knownRatings());
        List<Block> told = safeguards.contains(Safeguard.LEDGER) ? ledger.blocks() : List.of();
        List<Block> fresh = new ArrayList<>();
        List<View.Line> lines = new ArrayList<>();
        SortedMap<RaterGroupId, Tally> overGroups = new TreeMap<>();
        Tally overall = Tally.NONE;
        SplitMix64 stream = new SplitMix64(seed);
        for (Map.Entry<Item, NavigableSet<Answer>> entry : byItem.entrySet()) {
            ItemRelease release = new ItemRelease(entry.getValue(), rules, bands, told, safeguards);
            fresh.addAll(release.fresh());
            release.cells().forEach((group, cell) -> overGroups.merge(group, cell, Tally::plus));
            overall = overall.plus(release.total());
            lines.add(new View.Line(
                    Optional.of(entry.getKey()),
                    groups(reader, release.cells()),
                    release.total().figure(),
                    reader.seesComments() ? comments(entry.getValue(), release, stream) : new TreeMap<>()));
        }
        View view = new View(
                reader,
                lines,
                Optional.of(new View.Line(
                        Optional.empty(), groups(reader, overGroups), overall.figure(), new TreeMap<>())));
        return new Publication(view, ledger.with(view, safeguards.contains(Safeguard.LEDGER) ? fresh : List.of()));
    }

    private static SortedMap<RaterGroupId, Figure> groups(Reader reader, SortedMap<RaterGroupId, Tally> cells) {
        SortedMap<RaterGroupId, Figure> figures = new TreeMap<>();
        if (reader.seesGroups()) {
            cells.forEach((group, cell) -> figures.put(group, cell.figure()));
        }
        return figures;
    }

    private static SortedMap<RaterGroupId, List<String>> comments(
            NavigableSet<Answer> answers, ItemRelease release, SplitMix64 stream) {
        SortedMap<RaterGroupId, List<String>> byGroup = new TreeMap<>();
        release.cells().forEach((group, cell) -> {
            List<String> texts = new ArrayList<>();
            answers.stream()
                    .filter(answer -> answer.group().equals(group))
                    .forEach(answer -> answer.comment().ifPresent(texts::add));
            if (cell.state() == DisclosureState.SHOWN && !texts.isEmpty()) {
                // sorted first, so that the order depends on the texts and the seed, not on who wrote them
                Collections.sort(texts);
                for (int i = texts.size() - 1; i > 0; i--) {
                    Collections.swap(texts, i, stream.nextInt(i + 1));
                }
                byGroup.put(group, texts);
            }
        });
        return byGroup;
    }
}
