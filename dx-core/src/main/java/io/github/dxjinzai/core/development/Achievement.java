package io.github.dxjinzai.core.development;

import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that a person achieved on a day, outside projects (実績): a training completed, an examination passed, an attestation,
 * a result with figures, points collected.
 *
 * <p>Example: the IT passport, passed on 2024-06-30; a mark of 620 with 280 in one field, of one sitting; 3 hours of a seminar.
 *
 * @param staff the person
 * @param kind which kind
 * @param item which training, examination, attestation…; declared by the policies that speak of it
 * @param day the day on which it was achieved
 * @param validUntil the last day on which it is valid, where it ends; not before {@code day}
 * @param by the office that attests it, where one does; an office, never a person
 * @param quantities the figures by name; what was not recorded is absent, not zero
 */
public record Achievement(
        StaffId staff,
        AchievementKind kind,
        AchievementId item,
        LocalDate day,
        Optional<LocalDate> validUntil,
        Optional<AttesterId> by,
        SortedMap<QuantityId, Quantity> quantities)
        implements Comparable<Achievement> {

    public Achievement {
        quantities = Collections.unmodifiableSortedMap(new TreeMap<>(quantities));
        if (validUntil.isPresent() && validUntil.get().isBefore(day)) {
            throw new IllegalArgumentException(
                    "the achievement " + item + " of " + day + " cannot be valid until " + validUntil.get() + " only");
        }
    }

    /** One without an end, an attester or figures. */
    public static Achievement of(StaffId staff, AchievementKind kind, AchievementId item, LocalDate day) {
        return new Achievement(staff, kind, item, day, Optional.empty(), Optional.empty(), new TreeMap<>());
    }

    /** The same with figures. */
    public Achievement with(Map<QuantityId, Quantity> figures) {
        return new Achievement(staff, kind, item, day, validUntil, by, new TreeMap<>(figures));
    }

    /** The same, attested by an office. */
    public Achievement attestedBy(AttesterId office) {
        return new Achievement(staff, kind, item, day, validUntil, Optional.of(office), quantities);
    }

    /** The same, valid until a day. */
    public Achievement until(LocalDate last) {
        return new Achievement(staff, kind, item, day, Optional.of(last), by, quantities);
    }

    /** Whether it is still valid on {@code on}; the last day included. */
    public boolean isValid(LocalDate on) {
        return validUntil.isEmpty() || !on.isAfter(validUntil.get());
    }

    /** A figure, where it was recorded. */
    public Optional<Quantity> quantity(QuantityId which) {
        return Optional.ofNullable(quantities.get(which));
    }

    /** By day, then by everything else, so that the order of arrival does not matter. */
    @Override
    public int compareTo(Achievement other) {
        int order = day.compareTo(other.day);
        order = order != 0 ? order : staff.compareTo(other.staff);
        order = order != 0 ? order : kind.compareTo(other.kind);
        order = order != 0 ? order : item.compareTo(other.item);
        order = order != 0 ? order : validUntil.orElse(LocalDate.MAX).compareTo(other.validUntil.orElse(LocalDate.MAX));
        order = order != 0
                ? order
                : by.map(AttesterId::value)
                        .orElse("")
                        .compareTo(other.by.map(AttesterId::value).orElse(""));
        return order != 0 ? order : quantities.toString().compareTo(other.quantities.toString());
    }
}
