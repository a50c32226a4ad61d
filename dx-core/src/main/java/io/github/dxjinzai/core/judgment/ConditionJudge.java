package io.github.dxjinzai.core.judgment;

import io.github.dxjinzai.core.dossier.ProjectWork;

/** Holds one project against a condition, with what the policy says of the condition worked out once for everyone judged. */
@FunctionalInterface
interface ConditionJudge {

    /** What holds of the project, by what was known on the day. */
    Finding find(ProjectWork work, KnownFacts facts);
}
