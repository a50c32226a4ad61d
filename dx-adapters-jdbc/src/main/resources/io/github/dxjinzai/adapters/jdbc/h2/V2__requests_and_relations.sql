-- Requests for ratings and declared relations of raters (評価の依頼・利害関係の申告), for H2; beside the tables of V1, which stay as they are.

-- 評価の依頼: how many were asked, never who
CREATE TABLE ${prefix}rating_requests (
    project_id VARCHAR(80) NOT NULL,          -- プロジェクト番号
    ratee_id VARCHAR(40),                     -- 評価される職員の職員番号; NULL: the outcome of the whole team
    occasion VARCHAR(40) NOT NULL,            -- 報告会・プロジェクト終了後
    perspective_id VARCHAR(64),               -- 観点; NULL: none
    rater_group_id VARCHAR(64) NOT NULL,      -- 評価者の区分
    asked INTEGER NOT NULL,                   -- 依頼人数
    asked_on DATE NOT NULL,                   -- 依頼日
    -- Two of its columns may be NULL, so that it cannot be the primary key.
    CONSTRAINT ${prefix}rating_requests_once UNIQUE NULLS NOT DISTINCT
        (project_id, ratee_id, occasion, perspective_id, rater_group_id, asked_on),
    CONSTRAINT ${prefix}rating_requests_project FOREIGN KEY (project_id) REFERENCES ${prefix}projects (id),
    CONSTRAINT ${prefix}rating_requests_ratee FOREIGN KEY (project_id, ratee_id)
        REFERENCES ${prefix}participations (project_id, staff_id),
    CONSTRAINT ${prefix}rating_requests_occasion CHECK (occasion IN ('DEBRIEF', 'AFTER_PROJECT')),
    CONSTRAINT ${prefix}rating_requests_asked CHECK (asked >= 1)
);
COMMENT ON TABLE ${prefix}rating_requests IS '評価の依頼';

-- 利害関係の申告: rater_id is for telling whose ratings it bears on, and is never shown
CREATE TABLE ${prefix}relations (
    rater_id VARCHAR(80) NOT NULL,            -- 評価者
    ratee_id VARCHAR(40),                     -- 関係のある職員の職員番号; NULL: to the project as a whole
    project_id VARCHAR(80),                   -- 対象プロジェクト; NULL: every project of the person
    kind_id VARCHAR(64) NOT NULL,             -- 関係の種類
    starts_on DATE NOT NULL,                  -- 開始日
    ends_on DATE,                             -- 終了日; NULL: no end is known
    CONSTRAINT ${prefix}relations_once UNIQUE NULLS NOT DISTINCT
        (rater_id, ratee_id, project_id, kind_id, starts_on, ends_on),
    CONSTRAINT ${prefix}relations_staff FOREIGN KEY (ratee_id) REFERENCES ${prefix}staff (id),
    CONSTRAINT ${prefix}relations_project FOREIGN KEY (project_id) REFERENCES ${prefix}projects (id),
    CONSTRAINT ${prefix}relations_ratee FOREIGN KEY (project_id, ratee_id)
        REFERENCES ${prefix}participations (project_id, staff_id),
    CONSTRAINT ${prefix}relations_to CHECK (ratee_id IS NOT NULL OR project_id IS NOT NULL),
    CONSTRAINT ${prefix}relations_days CHECK (ends_on >= starts_on)
);
COMMENT ON TABLE ${prefix}relations IS '利害関係の申告';
