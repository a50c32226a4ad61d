package io.github.dxjinzai.core.judgment;

/** Judges one node of a criterion, with what the policy says of it worked out once for everyone judged. */
@FunctionalInterface
interface NodeJudge {

    /** What holds at the node, by what was known on the day. */
    Finding find(KnownFacts facts);
}
