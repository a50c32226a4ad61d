package io.github.dxjinzai.planted.policy;

import java.nio.file.Path;

/** A file. */
public record ReadsFiles(Path file) {}
