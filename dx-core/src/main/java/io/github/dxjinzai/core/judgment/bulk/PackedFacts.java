package io.github.dxjinzai.core.judgment.bulk;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.staff.StaffId;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * The facts of many people, packed once in columns of numbers, so that they can be judged in bulk (列形式の事実). It does not depend on a
 * policy or on a day: the same packed facts serve every policy, role and day.
 *
 * <p>Example: {@code PackedFacts.of(facts)} holds everyone of {@code facts.dossiers()}, in the order of their ids.
 *
 * <p>A person has about 20 bytes, and besides about 24 for each part in a project, 16 for each rating, 20 for each achievement, 10 for
 * each figure and 8 for each first grant of a role; every role has 12 for every 64 people. Packing takes time in proportion to the facts; it is what costs, so pack once and judge often.
 *
 * <p>It never changes and can be used by several threads at once, if the dossiers can.
 */
public final class PackedFacts {

    private final Columns columns;
    private final IntFunction<Dossier> dossiers;

    private PackedFacts(int people, IntFunction<Dossier> dossiers) {
        Packing packing = new Packing();
        for (int i = 0; i < people; i++) {
            packing.add(dossiers.apply(i));
        }
        this.columns = packing.columns();
        this.dossiers = dossiers;
    }

    /** Everyone's facts, in the order of their ids. */
    public static PackedFacts of(Facts facts) {
        return of(List.copyOf(facts.dossiers().values()));
    }

    /** The facts of these people, in this order. */
    public static PackedFacts of(List<Dossier> dossiers) {
        List<Dossier> all = List.copyOf(dossiers);
        return of(all.size(), all::get);
    }

    /**
     * The facts of so many people, whose dossiers are asked for one by one and not kept. One is asked for again where reasons are
     * wanted, or where a verdict needs what was not packed.
     *
     * @param people how many
     * @param dossiers the dossier of a person, from 0; always the same for the same number
     * @throws IllegalArgumentException if {@code people} is negative
     * @throws ArithmeticException if there are more than 2,147,483,647 facts of a kind
     */
    public static PackedFacts of(int people, IntFunction<Dossier> dossiers) {
        if (people < 0) {
            throw new IllegalArgumentException("there cannot be " + people + " people");
        }
        return new PackedFacts(people, dossiers);
    }

    /** How many people there are. */
    public int people() {
        return columns.people;
    }

    /**
     * The dossier of one person.
     *
     * @param person which, from 0
     * @throws IndexOutOfBoundsException if there is no such person
     */
    public Dossier dossier(int person) {
        return dossiers.apply(Objects.checkIndex(person, columns.people));
    }

    /** Who one person is. */
    public StaffId staff(int person) {
        return dossier(person).staff();
    }

    Columns columns() {
        return columns;
    }
}
