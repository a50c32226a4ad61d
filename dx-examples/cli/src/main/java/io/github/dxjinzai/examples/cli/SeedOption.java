package io.github.dxjinzai.examples.cli;

import picocli.CommandLine.Option;

/** From which number everything random is derived: the same seed, the same figures. */
final class SeedOption {

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "20230401",
            description = "乱数の種 / seed (default: ${DEFAULT-VALUE})")
    private long seed;

    long seed() {
        return seed;
    }
}
