package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.problem.ProblemCode;
import io.github.dxjinzai.core.problem.ProblemText;

/** What can be wrong with what the command was given. */
enum CommandProblem implements ProblemCode {
    NO_FILE(ProblemText.error(
            "command.no-such-file",
            "ファイル「{file}」がありません。同梱のもの: {bundled}。",
            "There is no file '{file}'. Bundled: {bundled}.")),
    NOT_UTF8(ProblemText.error("command.not-utf-8", "ファイル「{file}」は UTF-8 ではありません。", "The file '{file}' is not UTF-8.")),
    NO_STORE(ProblemText.error(
            "command.no-store",
            "保管先「{store}」がありません。先に dx import で取り込んでください。",
            "There is no store '{store}'. Import facts first, with dx import.")),
    UNKNOWN_STAFF(ProblemText.error(
            "command.unknown-staff", "職員「{staff}」は登録されていません。", "There is no member of staff '{staff}'.")),
    NEEDS_STAFF(ProblemText.error(
            "command.needs-staff",
            "{option} は一人についてのものです。--staff で職員を指定してください。",
            "{option} is about one person: name the member of staff with --staff.")),
    NEEDS_REGISTER(ProblemText.error(
            "command.needs-register",
            "--as-known と --end は --register とともに使います。",
            "--as-known and --end go with --register.")),
    ONE_VIEW(ProblemText.error(
            "command.one-view", "{options} は一度に一つだけ使えます。", "Of {options} only one can be asked for at a time.")),
    NEEDS_SAFETY(ProblemText.error(
            "command.needs-safety", "--standard-error は --safety とともに使います。", "--standard-error goes with --safety.")),
    NOT_A_STANDARD_ERROR(ProblemText.error(
            "command.bad-standard-error",
            "--standard-error は 0 より大きい数です。「{value}」ではありません。",
            "--standard-error is a number above 0, not '{value}'.")),
    NOT_A_TABLE(ProblemText.error(
            "command.not-a-table",
            "説明は表ではないので csv にできません。text、markdown、json のどれかにしてください。",
            "What is told is no table, and cannot be csv: ask for text, markdown or json.")),
    UNKNOWN_PROJECT(ProblemText.error(
            "command.unknown-project", "プロジェクト「{project}」は登録されていません。", "There is no project '{project}'.")),
    CHANGE_NEEDS_A_DAY(ProblemText.error(
            "command.change-needs-a-day",
            "実施回の変更を確かめるには、--was と --on の両方が必要です。",
            "To check a change of a round, both --was and --on are needed.")),
    WHOSE_EVALUATION(ProblemText.error(
            "command.whose-evaluation",
            "本人に見せる評価は、--staff で一人を指定してください。",
            "Say with --staff who the person is that looks at the own evaluations.")),
    RESEARCH_IS_PSEUDONYMOUS(
            ProblemText.error(
                    "command.research-is-pseudonymous",
                    "研究用のデータは仮名です。--project と --staff は使えません。--seed で仮名の鍵を指定してください。",
                    "Data for research are pseudonymous: without --project and --staff, and with --seed, the key of the pseudonyms.")),
    UNKNOWN_ROLE(ProblemText.error(
            "command.unknown-role",
            "人材「{role}」はこの方針にありません。あるもの: {known}。",
            "There is no role '{role}' in this policy. There are: {known}.")),
    UNKNOWN_TARGET(ProblemText.error(
            "command.unknown-target",
            "目標「{target}」はこの方針にありません。あるもの: {known}。",
            "There is no target '{target}' in this policy. There are: {known}.")),
    TRANSITION_NOT_STATED(
            ProblemText.error(
                    "command.transition-not-stated",
                    "方針「{policy}」は、認定を受けている人の扱い(経過措置)を定めていません。--holders で指定するか、方針に transition を加えてください。",
                    "The policy '{policy}' does not say what becomes of holders. Say it with --holders, or add a transition to the policy.")),
    NO_CASES(ProblemText.error(
            "command.no-cases",
            "方針「{policy}」のテストがありません。方針の隣に {expected} を置くか、--cases で指定してください。",
            "There are no tests of the policy '{policy}'. Put {expected} beside it, or name a file with --cases.")),
    COUNTING_OPEN(ProblemText.error(
            "command.counting-open",
            "目標の数え方が未定のため、達成状況は出せません: {terms}。",
            "How the targets count is open, so that attainment cannot be told: {terms}.")),
    NOT_IN_FORCE_YET(ProblemText.error(
            "command.policy-not-in-force",
            "方針「{policy}」は {day} に施行されていません(施行日 {from})。",
            "The policy '{policy}' is not in force on {day} (in force from {from}).")),
    NUMBER_OUT_OF_RANGE(ProblemText.error(
            "command.number-out-of-range",
            "{option} は {from} から {to} までの数にしてください。{value} は使えません。",
            "{option} takes a number from {from} to {to}, not {value}.")),
    NO_BOOK(ProblemText.error("command.no-book", "台帳「{file}」がありません。", "There is no book '{file}'.")),
    NO_SUCH_VERSION(ProblemText.error(
            "command.no-such-version",
            "台帳「{book}」に版「{version}」はありません。あるもの: {known}。",
            "There is no version '{version}' in the book '{book}'. There are: {known}.")),
    OVERLAY_ON_BOOK(ProblemText.error(
            "command.overlay-on-book",
            "公布された版に上書き {overlays} は重ねられません。上書きを含めて公布してください(dx policy publish)。",
            "A published version takes no overlay: {overlays}. Publish it with its overlays (dx policy publish).")),
    NO_RELEASE_LINE(ProblemText.error(
            "command.no-release-line",
            "開示の記録「{file}」の {line} 行目は、「日付 ダイジェスト」の形の、前の行より後の日ではありません。",
            "Line {line} of the record of releases '{file}' is no later day with a digest, 'DAY DIGEST'.")),
    RELEASES_OR_SHOWN_ON(
            ProblemText.error(
                    "command.releases-or-shown-on",
                    "以前に開示した日は、開示の記録(--releases)か --shown-on のどちらか一方で指定してください。",
                    "Say by a record of releases (--releases) or by --shown-on on which days evaluations were shown, not by both.")),
    SHOWN_OTHERWISE(ProblemText.error(
            "command.shown-otherwise",
            "{day} に開示した内容が、今の記録・方針・実施回からは同じになりません。その日以前の日付で後から登録された事実、別の方針、別の実施回のどれかです。"
                    + "差から評点が分かるおそれがあるため、何も開示しません。",
            "What was shown as of {day} does not come out again: facts were entered later with an earlier day, or the policy or the"
                    + " round is another. A difference could give ratings away, so nothing is shown.")),
    NO_REGISTER(ProblemText.error(
            "command.no-register",
            "経過台帳「{file}」がありません。dx register begin で始めてください。",
            "There is no register '{file}'. Begin one with dx register begin.")),
    REGISTER_EXISTS(ProblemText.error(
            "command.register-exists",
            "経過台帳「{file}」はすでにあります。始めるのは一度だけです。",
            "The register '{file}' is there already. It is begun once only.")),
    NOT_IN_REGISTER(ProblemText.error(
            "command.not-in-register",
            "経過台帳「{file}」に職員「{staff}」の記載はありません。",
            "There is no entry on the member of staff '{staff}' in the register '{file}'.")),
    ROLE_NOT_IN_REGISTER(
            ProblemText.error(
                    "command.role-not-in-register",
                    "経過台帳「{file}」に人材「{role}」の記載はまだありません。書き誤りでないことを確かめるため、--policy で方針を指定してください。",
                    "There is no entry of the role '{role}' in the register '{file}' yet. Name the policy that has it with --policy, so that it is not one written wrongly.")),
    APPEAL_NEEDS_POLICY(ProblemText.error(
            "command.appeal-needs-policy",
            "--against は、期限を定めた方針(--policy)とともに使います。",
            "--against goes with --policy, which says until when an appeal can be filed.")),
    CALIBRATES_FROM_THE_STORE(
            ProblemText.error(
                    "command.calibrates-from-the-store",
                    "dx calibrate に --register は使えません。経過台帳は「ある日に誰が何を保持しているか」を示すもので、調整は複数年度の認定をまとめて見るため、保管先の認定によります。",
                    "dx calibrate does not take --register: a register says who holds what on one day, and calibration looks at the certifications of several years at once, which are those of the store.")),
    NO_SUCH_EVENT(ProblemText.error(
            "command.no-such-event",
            "事由「{event}」は記載できません。できるもの: {known}。",
            "An event '{event}' cannot be entered so. There are: {known}.")),
    NO_SUCH_RECEIPT(ProblemText.error(
            "command.no-such-receipt", "ファイル「{file}」に該当する控えがありません。", "There is no such receipt in the file '{file}'.")),
    NO_RECEIPTS(ProblemText.error(
            "command.no-receipts",
            "ファイル「{file}」に控えが一件もありません。確かめたことにはなりません。",
            "There is not one receipt in the file '{file}': nothing would be verified.")),
    RECEIPT_DIFFERS(
            ProblemText.error(
                    "command.receipt-differs",
                    "職員「{staff}」の「{role}」({day})の控えは、今の判定と違います: {differences}。",
                    "The receipt of '{role}' of the member of staff '{staff}' ({day}) is not what is judged now: {differences}.")),
    NOTHING_TO_SIMULATE(ProblemText.error(
            "command.nothing-to-simulate",
            "{until} は {from} より前に終わるため、シミュレーションする年度がありません。",
            "There is no fiscal year to simulate: {until} ends before {from}.")),
    NO_RECORDED_YEARS(ProblemText.error(
            "command.no-recorded-years",
            "{until} は {from} より前なので、対象の年度がありません。",
            "There is no fiscal year to look at: {until} is before {from}.")),
    BACK_TEST_NEEDS_SCENARIO(ProblemText.error(
            "command.back-test-needs-scenario",
            "過去の時点からの比較には、--back-test と --scenario の両方を指定してください。",
            "To hold a forecast of an earlier day against what came, give both --back-test and --scenario.")),
    BAD_PRECISION(ProblemText.error(
            "command.bad-precision",
            "--precision は 0 より大きく 1 より小さい数です。「{value}」ではありません。",
            "--precision is a number between 0 and 1, not '{value}'.")),
    PRECISION_OF_A_WHOLE(ProblemText.error(
            "command.precision-of-a-whole",
            "--precision は、0番からの試算全体についてのものです。--first や --merge とは使えません。",
            "--precision is about a whole run from replication 0 on, and goes with neither --first nor --merge.")),
    NEEDS_MERGE(ProblemText.error(
            "command.needs-merge", "--incomplete は --merge とともに使います。", "--incomplete goes with --merge.")),
    BAD_ASK(ProblemText.error(
            "command.bad-ask",
            "--ask は「人材@年度=人数」の形で指定してください(例: advisor@R7=30)。「{value}」ではありません。",
            "--ask takes ROLE@YEAR=N, such as advisor@R7=30, not '{value}'.")),
    DRAFT_NEEDS_YEARS(ProblemText.error(
            "command.draft-needs-years",
            "ひな型(--draft)には --from と --until だけを指定してください。",
            "A draft (--draft) takes --from and --until, and nothing else of a scenario.")),
    SCENARIO_OR_OPTIONS(
            ProblemText.error(
                    "command.scenario-or-options",
                    "シナリオのファイル(--scenario)か、説明用シナリオの --from と --until(任意で --projects・--leaders)の、どちらか一方を指定してください。",
                    "Give either a scenario (--scenario), or --from and --until of the illustrative one (with --projects and --leaders as you like)."));

    private final ProblemText text;

    CommandProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
