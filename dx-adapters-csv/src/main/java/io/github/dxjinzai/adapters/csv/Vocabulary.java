package io.github.dxjinzai.adapters.csv;

import io.github.dxjinzai.core.development.AchievementId;
import io.github.dxjinzai.core.development.AchievementKind;
import io.github.dxjinzai.core.development.AttesterId;
import io.github.dxjinzai.core.development.QuantityId;
import io.github.dxjinzai.core.evaluation.PerspectiveId;
import io.github.dxjinzai.core.evaluation.RaterGroupId;
import io.github.dxjinzai.core.evaluation.RelationKindId;
import io.github.dxjinzai.core.policy.ConflictRule;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.skill.AxisId;
import io.github.dxjinzai.core.source.Aliases;
import io.github.dxjinzai.core.source.LocalizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words by which files may speak of roles, axes, perspectives, rater groups, achievements, attesters, quantities and kinds of
 * relation (用語): ids, and names and aliases in any language.
 *
 * <p>Example: with {@code Vocabulary.builder().role(new RoleId("expert"), LocalizedText.of("エキスパート", "Expert")).build()} the
 * cells {@code expert}, {@code エキスパート} and {@code Expert} mean the role {@code expert}, and any other word is a problem that
 * lists these.
 *
 * <p>A kind of which no word is given, such as perspectives in the example, takes any well-formed id. Words are matched after
 * NFKC and trimming. What is written is the name in the language chosen, or the id where there is none.
 *
 * <p>Policies do not name quantities. The usual ones have names all the same: {@code hours} 時間, {@code days} 日数, {@code points} 点,
 * {@code mark} 得点, {@code total} 合計, {@code level} 水準, {@code grade} 等級. So have the usual kinds of relation: {@code
 * direct-superior} 直属の上司, {@code direct-subordinate} 直属の部下, {@code same-household} 同居の家族, {@code relative} 親族, {@code
 * business-tie} 取引関係, {@code contractor-of-project} プロジェクトの受託者, {@code declared-interest} その他の利害関係.
 */
public final class Vocabulary {

    private final Words<RoleId> roles;
    private final Words<AxisId> axes;
    private final Words<PerspectiveId> perspectives;
    private final Words<RaterGroupId> raterGroups;
    private final Words<AchievementId> achievements;
    private final Map<AchievementId, AchievementKind> kinds;
    private final Words<AttesterId> attesters;
    private final Words<QuantityId> quantities;
    private final Words<RelationKindId> relationKinds;

    private Vocabulary(Builder builder) {
        this.roles = new Words<>(RoleId::new, builder.roles);
        this.axes = new Words<>(AxisId::new, builder.axes);
        this.perspectives = new Words<>(PerspectiveId::new, builder.perspectives);
        this.raterGroups = new Words<>(RaterGroupId::new, builder.raterGroups);
        this.achievements = new Words<>(AchievementId::new, builder.achievements);
        this.kinds = Map.copyOf(builder.kinds);
        this.attesters = new Words<>(AttesterId::new, builder.attesters);
        this.quantities = builder.quantities.isEmpty()
                ? new Words<>(QuantityId::new, FixedWords.quantities(), true)
                : new Words<>(QuantityId::new, builder.quantities);
        this.relationKinds = builder.relationKinds.isEmpty()
                ? new Words<>(RelationKindId::new, FixedWords.relationKinds(), true)
                : new Words<>(RelationKindId::new, builder.relationKinds);
    }

    /** The vocabulary that takes any well-formed id and no name. */
    public static Vocabulary idsOnly() {
        return builder().build();
    }

    /**
     * The words that a policy gives to the files: its roles, axes, perspectives, rater groups, achievements and attesters, each by
     * its id and by its name and aliases in every language; the quantities that its achievements come with; and the kinds of
     * relation of which it says what becomes of a rating. A kind of which it says nothing is unknown, so that no relation is left
     * out of account for a slip of the pen; a policy that speaks of none takes any.
     *
     * @throws IllegalArgumentException if a name means two things of one kind; a policy read from a file has none such
     */
    public static Vocabulary of(Policy policy) {
        Builder words = builder();
        policy.roles().forEach(role -> words.role(role.id(), role.name(), role.aliases()));
        policy.skillMap()
                .ifPresent(map -> map.axes().forEach(axis -> words.axis(axis.id(), axis.name(), axis.aliases())));
        policy.perspectives().forEach(angle -> words.perspective(angle.id(), angle.name(), angle.aliases()));
        policy.raterGroups().forEach(group -> words.raterGroup(group.id(), group.name(), group.aliases()));
        policy.achievements().values().forEach(type -> words.achievement(type.id(), type.kind(), type.name()));
        policy.attesters().forEach(office -> words.attester(office.id(), office.name()));
        policy.achievements().values().stream()
                .flatMap(type -> type.quantities().stream())
                .distinct()
                .forEach(words::quantity);
        policy.conflicts().stream()
                .map(ConflictRule::ground)
                .filter(ConflictRule.Ground.Declared.class::isInstance)
                .map(ConflictRule.Ground.Declared.class::cast)
                .forEach(declared -> words.relationKind(declared.kind()));
        return words.build();
    }

    /** A builder with no word. */
    public static Builder builder() {
        return new Builder();
    }

    Words<RoleId> roles() {
        return roles;
    }

    Words<AxisId> axes() {
        return axes;
    }

    Words<PerspectiveId> perspectives() {
        return perspectives;
    }

    Words<RaterGroupId> raterGroups() {
        return raterGroups;
    }

    Words<AchievementId> achievements() {
        return achievements;
    }

    /** Which kind an achievement is of, where that is known. */
    Optional<AchievementKind> kind(AchievementId item) {
        return Optional.ofNullable(kinds.get(item));
    }

    Words<AttesterId> attesters() {
        return attesters;
    }

    Words<QuantityId> quantities() {
        return quantities;
    }

    Words<RelationKindId> relationKinds() {
        return relationKinds;
    }

    /** Gathers words. */
    public static final class Builder {

        private final List<Words.Entry<RoleId>> roles = new ArrayList<>();
        private final List<Words.Entry<AxisId>> axes = new ArrayList<>();
        private final List<Words.Entry<PerspectiveId>> perspectives = new ArrayList<>();
        private final List<Words.Entry<RaterGroupId>> raterGroups = new ArrayList<>();
        private final List<Words.Entry<AchievementId>> achievements = new ArrayList<>();
        private final Map<AchievementId, AchievementKind> kinds = new HashMap<>();
        private final List<Words.Entry<AttesterId>> attesters = new ArrayList<>();
        private final List<Words.Entry<QuantityId>> quantities = new ArrayList<>();
        private final List<Words.Entry<RelationKindId>> relationKinds = new ArrayList<>();

        private Builder() {}

        /** Adds a role by its id alone. */
        public Builder role(RoleId id) {
            roles.add(new Words.Entry<>(id, id.value(), unnamed()));
            return this;
        }

        /** Adds a role (人材) with its names. */
        public Builder role(RoleId id, LocalizedText names) {
            return role(id, names, Aliases.NONE);
        }

        /** The same, with what it is called besides (別名). */
        public Builder role(RoleId id, LocalizedText names, Aliases aliases) {
            roles.add(new Words.Entry<>(id, id.value(), names.byTag(), aliases.all()));
            return this;
        }

        /** Adds an axis of the skill map by its id alone. */
        public Builder axis(AxisId id) {
            axes.add(new Words.Entry<>(id, id.value(), unnamed()));
            return this;
        }

        /**
         * Adds an axis of the skill map (スキル) with its names. Names that hold a separator of axes (; ； 、) cannot stand in a
         * list of axes; they are left out.
         */
        public Builder axis(AxisId id, LocalizedText names) {
            return axis(id, names, Aliases.NONE);
        }

        /** The same, with what it is called besides (別名). */
        public Builder axis(AxisId id, LocalizedText names, Aliases aliases) {
            SortedMap<String, String> usable = new TreeMap<>(names.byTag());
            usable.values()
                    .removeIf(name -> FactReading.AXIS_SEPARATOR.matcher(name).find());
            axes.add(new Words.Entry<>(
                    id,
                    id.value(),
                    Collections.unmodifiableSortedMap(usable),
                    aliases.all().stream()
                            .filter(name ->
                                    !FactReading.AXIS_SEPARATOR.matcher(name).find())
                            .toList()));
            return this;
        }

        /** Adds a perspective by its id alone. */
        public Builder perspective(PerspectiveId id) {
            perspectives.add(new Words.Entry<>(id, id.value(), unnamed()));
            return this;
        }

        /** Adds a perspective (観点) with its names. */
        public Builder perspective(PerspectiveId id, LocalizedText names) {
            return perspective(id, names, Aliases.NONE);
        }

        /** The same, with what it is called besides (別名). */
        public Builder perspective(PerspectiveId id, LocalizedText names, Aliases aliases) {
            perspectives.add(new Words.Entry<>(id, id.value(), names.byTag(), aliases.all()));
            return this;
        }

        /** Adds a group of raters by its id alone. */
        public Builder raterGroup(RaterGroupId id) {
            raterGroups.add(new Words.Entry<>(id, id.value(), unnamed()));
            return this;
        }

        /** Adds a group of raters (評価者の区分) with its names. */
        public Builder raterGroup(RaterGroupId id, LocalizedText names) {
            return raterGroup(id, names, Aliases.NONE);
        }

        /** The same, with what it is called besides (別名). */
        public Builder raterGroup(RaterGroupId id, LocalizedText names, Aliases aliases) {
            raterGroups.add(new Words.Entry<>(id, id.value(), names.byTag(), aliases.all()));
            return this;
        }

        /** Adds an achievement of a kind by its id alone. A row that says another kind of it is a problem. */
        public Builder achievement(AchievementId id, AchievementKind kind) {
            return achievement(new Words.Entry<>(id, id.value(), unnamed()), kind);
        }

        /** Adds an achievement (実績) of a kind with its names. */
        public Builder achievement(AchievementId id, AchievementKind kind, LocalizedText names) {
            return achievement(new Words.Entry<>(id, id.value(), names.byTag()), kind);
        }

        private Builder achievement(Words.Entry<AchievementId> entry, AchievementKind kind) {
            achievements.add(entry);
            kinds.put(entry.thing(), kind);
            return this;
        }

        /** Adds an attester by its id alone. */
        public Builder attester(AttesterId id) {
            attesters.add(new Words.Entry<>(id, id.value(), unnamed()));
            return this;
        }

        /** Adds an attester (証明者) with its names. */
        public Builder attester(AttesterId id, LocalizedText names) {
            attesters.add(new Words.Entry<>(id, id.value(), names.byTag()));
            return this;
        }

        /** Adds a quantity by its id, and by the name that it has anyway if it is a usual one. */
        public Builder quantity(QuantityId id) {
            quantities.add(FixedWords.quantity(id));
            return this;
        }

        /**
         * Adds a quantity (数量) with its names. Names that hold a separator of figures (; ； 、 = ＝) cannot stand in a list of
         * figures; they are left out.
         */
        public Builder quantity(QuantityId id, LocalizedText names) {
            SortedMap<String, String> usable = new TreeMap<>(names.byTag());
            usable.values()
                    .removeIf(name ->
                            FactReading.FIGURE_MARK.matcher(Words.plain(name)).find());
            quantities.add(new Words.Entry<>(id, id.value(), Collections.unmodifiableSortedMap(usable)));
            return this;
        }

        /** Adds a kind of relation (関係の種類) by its id, and by the name that it has anyway if it is a usual one. */
        public Builder relationKind(RelationKindId id) {
            relationKinds.add(FixedWords.relationKind(id));
            return this;
        }

        /** Adds a kind of relation with its names. */
        public Builder relationKind(RelationKindId id, LocalizedText names) {
            relationKinds.add(new Words.Entry<>(id, id.value(), names.byTag()));
            return this;
        }

        /**
         * The vocabulary of these words.
         *
         * @throws IllegalArgumentException if a word means two things of one kind, or an id is given twice
         */
        public Vocabulary build() {
            return new Vocabulary(this);
        }

        private static SortedMap<String, String> unnamed() {
            return Collections.emptySortedMap();
        }
    }
}
