package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.certification.EventKind;
import io.github.dxjinzai.core.certification.Holding;
import io.github.dxjinzai.core.certification.RegisterEntry;
import io.github.dxjinzai.core.source.Language;
import io.github.dxjinzai.core.source.Words;
import java.util.List;

/** Entries and holdings of the register as tables: in words of the language for people, in stable words for programs. */
final class RegisterTable {

    private RegisterTable() {}

    static Table entries(List<RegisterEntry> entries, CommonOptions common) {
        return new Table(
                List.of(
                        Table.Column.number("number", "番号", "no."),
                        Table.Column.text("staff", "職員番号", "staff"),
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.text("kind", "事由", "event"),
                        Table.Column.text("from", "発効日", "from"),
                        Table.Column.text("entered", "記載日時", "entered"),
                        Table.Column.text("actor", "部署", "office"),
                        Table.Column.text("reason", "理由", "reason"),
                        Table.Column.text("ground", "根拠方針", "ground")),
                entries.stream()
                        .map(one -> List.of(
                                Integer.toString(one.number()),
                                one.event().staff().value(),
                                one.event().role().value(),
                                kind(one.event().kind(), common),
                                one.event().from().toString(),
                                one.event().entered().toString(),
                                one.event().actor().value(),
                                one.event().reason(),
                                one.event()
                                        .ground()
                                        .map(ground -> ground.policy())
                                        .orElse("")))
                        .toList());
    }

    /** How roles stand, by the entries that say so. */
    static Table holdings(List<RegisterEntry> deciding, CommonOptions common) {
        return new Table(
                List.of(
                        Table.Column.text("staff", "職員番号", "staff"),
                        Table.Column.text("role", "人材", "role"),
                        Table.Column.text("holding", "状態", "standing"),
                        Table.Column.text("from", "発効日", "from"),
                        Table.Column.text("kind", "事由", "event"),
                        Table.Column.number("number", "番号", "no.")),
                deciding.stream()
                        .map(one -> List.of(
                                one.event().staff().value(),
                                one.event().role().value(),
                                holding(one.event().kind().after().orElseThrow(), common),
                                one.event().from().toString(),
                                kind(one.event().kind(), common),
                                Integer.toString(one.number())))
                        .toList());
    }

    static String kind(EventKind kind, CommonOptions common) {
        return forPrograms(common) ? Words.of(kind) : kind(kind, common.language());
    }

    /** An event in words. */
    static String kind(EventKind kind, Language language) {
        return switch (kind) {
            case GRANTED -> language.choose("認定", "granted");
            case TAKEN_OVER -> language.choose("引継ぎ", "taken over");
            case RENEWED -> language.choose("更新", "renewed");
            case SUPERSEDED -> language.choose("差替え", "superseded");
            case SUSPENDED -> language.choose("停止", "suspended");
            case IN_GRACE -> language.choose("猶予", "in grace");
            case EXPIRED -> language.choose("失効", "expired");
            case REINSTATED -> language.choose("復活", "reinstated");
            case REVOKED -> language.choose("取消し", "revoked");
            case APPEAL_FILED -> language.choose("不服申立て", "appeal filed");
            case APPEAL_KEPT -> language.choose("不服申立て: 棄却", "appeal: kept");
            case APPEAL_CHANGED -> language.choose("不服申立て: 変更", "appeal: changed");
            case APPEAL_EVALUATED_AGAIN -> language.choose("不服申立て: 再評価", "appeal: evaluated again");
            case OVERRIDDEN_AS_HELD -> language.choose("特例による認定", "held by override");
            case OVERRIDDEN_AS_NOT_HELD -> language.choose("特例による不認定", "not held by override");
        };
    }

    static String overdue(CommonOptions common) {
        return forPrograms(common) ? "appeal-overdue" : common.language().choose("不服申立ての決定", "decision on an appeal");
    }

    static String holding(Holding holding, CommonOptions common) {
        Language language = common.language();
        return forPrograms(common)
                ? Words.of(holding)
                : switch (holding) {
                    case NOT_HELD -> language.choose("保持していない", "not held");
                    case HELD -> language.choose("保持", "held");
                    case IN_GRACE -> language.choose("猶予期間中", "in grace");
                    case SUSPENDED -> language.choose("停止中", "suspended");
                    case REVOKED -> language.choose("取消し", "revoked");
                };
    }

    private static boolean forPrograms(CommonOptions common) {
        return common.format() == Format.json || common.format() == Format.csv;
    }
}
