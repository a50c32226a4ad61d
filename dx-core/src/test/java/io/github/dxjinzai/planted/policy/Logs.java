package io.github.dxjinzai.planted.policy;

/** A logger. */
public record Logs(java.util.logging.Logger logger) {}
