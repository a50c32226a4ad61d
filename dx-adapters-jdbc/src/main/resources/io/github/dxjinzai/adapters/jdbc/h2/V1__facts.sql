-- The facts of a municipality (事実), for H2. Every table begins with the prefix of the host's choice.
-- H2 counts the length of text in UTF-16 units: a column of an id has twice as many as the id may have characters (𠮷 has two).
-- Texts that the domain leaves unlimited are unlimited here.

-- 所属
CREATE TABLE ${prefix}departments (
    id VARCHAR(80) NOT NULL,                  -- 所属コード
    name VARCHAR NOT NULL,                    -- 所属名
    parent_id VARCHAR(80),                    -- 上位の所属; NULL: the topmost
    CONSTRAINT ${prefix}departments_pk PRIMARY KEY (id),
    CONSTRAINT ${prefix}departments_parent FOREIGN KEY (parent_id) REFERENCES ${prefix}departments (id)
);
COMMENT ON TABLE ${prefix}departments IS '所属';

-- 職員: an id, never a name
CREATE TABLE ${prefix}staff (
    id VARCHAR(40) NOT NULL,                  -- 職員番号
    department_id VARCHAR(80) NOT NULL,       -- 所属コード
    post VARCHAR NOT NULL,                    -- 職位・職名
    joined_on DATE NOT NULL,                  -- 採用日
    left_on DATE,                             -- 退職日; NULL: still serving
    CONSTRAINT ${prefix}staff_pk PRIMARY KEY (id),
    CONSTRAINT ${prefix}staff_department FOREIGN KEY (department_id) REFERENCES ${prefix}departments (id),
    CONSTRAINT ${prefix}staff_days CHECK (left_on >= joined_on)
);
COMMENT ON TABLE ${prefix}staff IS '職員';

-- プロジェクト
CREATE TABLE ${prefix}projects (
    id VARCHAR(80) NOT NULL,                  -- プロジェクト番号
    title VARCHAR NOT NULL,                   -- プロジェクト名
    starts_on DATE NOT NULL,                  -- 開始日
    ends_on DATE,                             -- 終了日; NULL: still running
    change_kind VARCHAR(40),                  -- IT化・デジタル化・DX; NULL: not recorded
    change_depth VARCHAR(40),                 -- 業務改善・業務改革; NULL: not recorded
    CONSTRAINT ${prefix}projects_pk PRIMARY KEY (id),
    CONSTRAINT ${prefix}projects_days CHECK (ends_on >= starts_on),
    CONSTRAINT ${prefix}projects_kind CHECK (change_kind IN ('IT_ADOPTION', 'DIGITISATION', 'DX')),
    CONSTRAINT ${prefix}projects_depth CHECK (change_depth IN ('IMPROVEMENT', 'TRANSFORMATION'))
);
COMMENT ON TABLE ${prefix}projects IS 'プロジェクト';

-- プロジェクトで使うスキル
CREATE TABLE ${prefix}project_axes (
    project_id VARCHAR(80) NOT NULL,          -- プロジェクト番号
    axis_id VARCHAR(64) NOT NULL,             -- スキル
    CONSTRAINT ${prefix}project_axes_pk PRIMARY KEY (project_id, axis_id),
    CONSTRAINT ${prefix}project_axes_project FOREIGN KEY (project_id) REFERENCES ${prefix}projects (id)
);
COMMENT ON TABLE ${prefix}project_axes IS 'プロジェクトのスキル';

-- 参加: one part for one person in one project
CREATE TABLE ${prefix}participations (
    project_id VARCHAR(80) NOT NULL,          -- プロジェクト番号
    staff_id VARCHAR(40) NOT NULL,            -- 職員番号
    part VARCHAR(40) NOT NULL,                -- リーダー・メンバー
    CONSTRAINT ${prefix}participations_pk PRIMARY KEY (project_id, staff_id),
    CONSTRAINT ${prefix}participations_project FOREIGN KEY (project_id) REFERENCES ${prefix}projects (id),
    CONSTRAINT ${prefix}participations_staff FOREIGN KEY (staff_id) REFERENCES ${prefix}staff (id),
    CONSTRAINT ${prefix}participations_part CHECK (part IN ('LEADER', 'MEMBER'))
);
COMMENT ON TABLE ${prefix}participations IS '参加';

-- 評価: rater_id is for telling raters apart, and is never shown
CREATE TABLE ${prefix}ratings (
    project_id VARCHAR(80) NOT NULL,          -- プロジェクト番号
    ratee_id VARCHAR(40),                     -- 評価される職員の職員番号; NULL: the outcome of the whole team
    occasion VARCHAR(40) NOT NULL,            -- 報告会・プロジェクト終了後
    perspective_id VARCHAR(64),               -- 観点; NULL: none
    axis_id VARCHAR(64),                      -- 評価スキル; NULL: of none in particular
    rater_group_id VARCHAR(64) NOT NULL,      -- 評価者の区分
    rater_id VARCHAR(80) NOT NULL,            -- 評価者
    mark VARCHAR(40) DEFAULT 'SCORED' NOT NULL, -- 評点あり・評価不能
    score DECIMAL(10, 3),                     -- 評点; NULL only where the rater cannot judge; H2 itself rounds to three decimals what is put in with more
    rated_on DATE NOT NULL,                   -- 評価日
    revision INTEGER DEFAULT 0 NOT NULL,      -- 訂正回; 0: the first
    reason VARCHAR,                           -- 訂正理由; NULL: none
    -- Three of its columns may be NULL, so that it cannot be the primary key.
    CONSTRAINT ${prefix}ratings_once UNIQUE NULLS NOT DISTINCT
        (project_id, ratee_id, occasion, perspective_id, axis_id, rater_id, revision),
    CONSTRAINT ${prefix}ratings_project FOREIGN KEY (project_id) REFERENCES ${prefix}projects (id),
    CONSTRAINT ${prefix}ratings_ratee FOREIGN KEY (project_id, ratee_id)
        REFERENCES ${prefix}participations (project_id, staff_id),
    CONSTRAINT ${prefix}ratings_occasion CHECK (occasion IN ('DEBRIEF', 'AFTER_PROJECT')),
    CONSTRAINT ${prefix}ratings_mark CHECK (mark IN ('SCORED', 'CANNOT_JUDGE')),
    CONSTRAINT ${prefix}ratings_marked CHECK ((mark = 'SCORED' AND score IS NOT NULL)
        OR (mark = 'CANNOT_JUDGE' AND score IS NULL)),
    CONSTRAINT ${prefix}ratings_revision CHECK (revision >= 0),
    CONSTRAINT ${prefix}ratings_score CHECK (score BETWEEN -2147483.648 AND 2147483.647)
);
COMMENT ON TABLE ${prefix}ratings IS '評価';

-- 認定: the same role on the same day on another ground is another certification
CREATE TABLE ${prefix}certifications (
    staff_id VARCHAR(40) NOT NULL,            -- 職員番号
    role_id VARCHAR(64) NOT NULL,             -- 人材の段階
    granted_on DATE NOT NULL,                 -- 認定日
    ground VARCHAR NOT NULL,                  -- 認定の根拠となった方針と版
    CONSTRAINT ${prefix}certifications_pk PRIMARY KEY (staff_id, role_id, granted_on, ground),
    CONSTRAINT ${prefix}certifications_staff FOREIGN KEY (staff_id) REFERENCES ${prefix}staff (id)
);
COMMENT ON TABLE ${prefix}certifications IS '認定';

-- 実績: what was achieved outside projects; the number is the row's, and means nothing besides
CREATE TABLE ${prefix}achievements (
    number INTEGER NOT NULL,                  -- 行の番号
    staff_id VARCHAR(40) NOT NULL,            -- 職員番号
    kind VARCHAR(40) NOT NULL,                -- 研修・資格/試験・推薦/確認・判定・ポイント
    item_id VARCHAR(64) NOT NULL,             -- 何の実績か
    achieved_on DATE NOT NULL,                -- 達成日
    valid_until DATE,                         -- 有効期限; NULL: it does not end
    attester_id VARCHAR(64),                  -- 証明者; NULL: none
    CONSTRAINT ${prefix}achievements_pk PRIMARY KEY (number),
    CONSTRAINT ${prefix}achievements_staff FOREIGN KEY (staff_id) REFERENCES ${prefix}staff (id),
    CONSTRAINT ${prefix}achievements_days CHECK (valid_until >= achieved_on),
    CONSTRAINT ${prefix}achievements_kind
        CHECK (kind IN ('TRAINING', 'QUALIFICATION', 'ATTESTATION', 'ASSESSMENT', 'CREDIT'))
);
COMMENT ON TABLE ${prefix}achievements IS '実績';

-- 実績の数値
CREATE TABLE ${prefix}achievement_quantities (
    achievement_number INTEGER NOT NULL,      -- 実績の行の番号
    quantity_id VARCHAR(64) NOT NULL,         -- 何の数値か
    quantity DECIMAL(12, 3) NOT NULL,         -- 数値; H2 itself rounds to three decimals what is put in with more
    CONSTRAINT ${prefix}achievement_quantities_pk PRIMARY KEY (achievement_number, quantity_id),
    CONSTRAINT ${prefix}achievement_quantities_of FOREIGN KEY (achievement_number)
        REFERENCES ${prefix}achievements (number),
    CONSTRAINT ${prefix}achievement_quantities_range CHECK (quantity BETWEEN 0 AND 999999999.999)
);
COMMENT ON TABLE ${prefix}achievement_quantities IS '実績の数値';

-- 漏れがないとされる事実の種類
CREATE TABLE ${prefix}complete_kinds (
    kind VARCHAR(40) NOT NULL,                -- 参加・評価・認定・研修など
    CONSTRAINT ${prefix}complete_kinds_pk PRIMARY KEY (kind),
    CONSTRAINT ${prefix}complete_kinds_kind CHECK (kind IN
        ('PARTICIPATION', 'EVALUATION', 'CERTIFICATION', 'TRAINING', 'QUALIFICATION', 'ATTESTATION', 'ASSESSMENT',
         'CREDIT', 'SERVICE'))
);
COMMENT ON TABLE ${prefix}complete_kinds IS '漏れのない事実の種類';
