package io.github.dxjinzai.adapters.csv;

import io.github.dxjinzai.core.project.ChangeDepth;
import io.github.dxjinzai.core.project.ChangeKind;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.LocalizedText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The words for what is the same in every municipality. */
final class FixedWords {

    static final Words<Part> PARTS =
            words(Part.class, Map.of(Part.LEADER, names("リーダー", "leader"), Part.MEMBER, names("メンバー", "member")));

    static final Words<Occasion> OCCASIONS = words(
            Occasion.class,
            Map.of(
                    Occasion.DEBRIEF,
                    names("報告会", "debrief"),
                    Occasion.AFTER_PROJECT,
                    names("プロジェクト終了後", "after-project")));

    static final Words<ChangeKind> CHANGE_KINDS = words(
            ChangeKind.class,
            Map.of(
                    ChangeKind.IT_ADOPTION,
                    names("IT化", "it-adoption"),
                    ChangeKind.DIGITISATION,
                    names("デジタル化", "digitisation"),
                    ChangeKind.DX,
                    names("DX", "dx")));

    static final Words<ChangeDepth> CHANGE_DEPTHS = words(
            ChangeDepth.class,
            Map.of(
                    ChangeDepth.IMPROVEMENT,
                    names("業務改善", "improvement"),
                    ChangeDepth.TRANSFORMATION,
                    names("業務改革", "transformation")));

    private FixedWords() {}

    private static LocalizedText names(String japanese, String english) {
        return LocalizedText.of(japanese, english);
    }

    private static <E extends Enum<E>> Words<E> words(Class<E> type, Map<E, LocalizedText> names) {
        List<Words.Entry<E>> entries = new EnumMap<>(names)
                .entrySet().stream()
                        .map(one -> new Words.Entry<>(
                                one.getKey(),
                                one.getValue().in(Language.EN),
                                one.getValue().byTag()))
                        .toList();
        return new Words<>(id -> Enum.valueOf(type, id), entries);
    }
}
