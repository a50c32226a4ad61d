package io.github.dxjinzai.examples.cli.city;

import io.github.dxjinzai.core.staff.Department;
import io.github.dxjinzai.core.staff.DepartmentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The organisation of the fictional city (組織): 部, 課, 係 by codes. The unit above has the longest code that this one begins with;
 * the accounts section and the assembly's office have no 課 below them.
 */
final class Organisation {

    private static final String UNITS = """
            01 市長公室
            0101 秘書広報課
            010101 秘書係
            010102 広報広聴係
            0102 危機管理課
            010201 防災係
            010202 交通防犯係
            02 総合政策部
            0201 企画課
            020101 企画調整係
            020102 統計係
            0202 デジタル戦略課
            020201 デジタル推進係
            020202 情報システム係
            0203 財政課
            020301 財政係
            020302 契約検査係
            03 総務部
            0301 総務課
            030101 庶務係
            030102 人事係
            030103 法規係
            0302 管財課
            030201 管理係
            030202 公共施設係
            0303 税務課
            030301 市民税係
            030302 資産税係
            030303 諸税係
            0304 納税課
            030401 収納係
            030402 滞納整理係
            04 市民生活部
            0401 市民課
            040101 窓口係
            040102 戸籍係
            040103 マイナンバー係
            0402 国保年金課
            040201 国保係
            040202 年金係
            040203 後期高齢者医療係
            0403 環境課
            040301 環境政策係
            040302 廃棄物係
            0404 髙台支所
            040401 庶務係
            040402 窓口係
            05 健康福祉部
            0501 社会福祉課
            050101 庶務係
            050102 障がい福祉係
            050103 生活支援係
            0502 こども課
            050201 保育係
            050202 子育て支援係
            050203 給付係
            0503 高齢福祉課
            050301 高齢者支援係
            050302 介護保険係
            050303 介護認定係
            0504 健康増進課
            050401 保健係
            050402 予防係
            06 産業部
            0601 農政課
            060101 農政係
            060102 農村整備係
            0602 商工観光課
            060201 商工係
            060202 観光係
            07 建設部
            0701 建設課
            070101 庶務係
            070102 道路整備係
            070103 道路維持係
            0702 都市計画課
            070201 計画係
            070202 公園緑地係
            0703 建築課
            070301 建築住宅係
            070302 指導係
            08 上下水道部
            0801 水道課
            080101 管理係
            080102 工務係
            080103 浄水係
            0802 下水道課
            080201 管理係
            080202 工務係
            09 会計課
            090001 出納係
            10 議会事務局
            100001 庶務係
            100002 議事係
            11 教育委員会事務局
            1101 学校教育課
            110101 庶務係
            110102 学務係
            110103 指導係
            1102 生涯学習課
            110201 社会教育係
            110202 文化財係
            110203 図書館係
            1103 スポーツ振興課
            110301 スポーツ係
            110302 施設係
            """;

    /** A single seat in a unit, such as the head of a section. */
    record Seat(String unit, Post post) {}

    private final Map<String, String> names = new TreeMap<>();

    Organisation() {
        UNITS.lines().forEach(line -> {
            int blank = line.indexOf(' ');
            names.put(line.substring(0, blank), line.substring(blank + 1));
        });
    }

    /** All units. */
    List<Department> departments() {
        return names.entrySet().stream()
                .map(unit -> new Department(
                        new DepartmentId(unit.getKey()),
                        unit.getValue(),
                        above(unit.getKey()).map(DepartmentId::new)))
                .toList();
    }

    /** The unit above, absent for the topmost. */
    Optional<String> above(String unit) {
        return names.keySet().stream()
                .filter(other -> !other.equals(unit) && unit.startsWith(other))
                .reduce((shorter, longer) -> longer);
    }

    /** The topmost unit to which this one belongs; itself if it is one. */
    String top(String unit) {
        return above(unit).map(this::top).orElse(unit);
    }

    /** The lowest units (係), by code. */
    List<String> sections() {
        return names.keySet().stream()
                .filter(unit ->
                        names.keySet().stream().noneMatch(other -> !other.equals(unit) && other.startsWith(unit)))
                .toList();
    }

    /** Every seat, the highest posts first. */
    List<Seat> seats() {
        List<String> sections = sections();
        List<String> divisions = sections.stream()
                .map(section -> above(section).orElseThrow())
                .distinct()
                .toList();
        List<String> departments = divisions.stream()
                .flatMap(division -> above(division).stream())
                .distinct()
                .toList();
        List<Seat> seats = new ArrayList<>();
        departments.forEach(unit -> seats.add(new Seat(unit, Post.DIRECTOR)));
        departments.forEach(unit -> seats.add(new Seat(unit, Post.DEPUTY_DIRECTOR)));
        divisions.forEach(unit -> seats.add(new Seat(unit, Post.MANAGER)));
        divisions.forEach(unit -> seats.add(new Seat(unit, Post.DEPUTY_MANAGER)));
        sections.forEach(unit -> seats.add(new Seat(unit, Post.CHIEF)));
        return Collections.unmodifiableList(seats);
    }
}
