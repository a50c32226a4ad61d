package io.github.dxjinzai.examples.cli.city;

/** A post or job title (職位・職名), from the highest. */
enum Post {
    DIRECTOR("部長"),
    DEPUTY_DIRECTOR("次長"),
    MANAGER("課長"),
    DEPUTY_MANAGER("課長補佐"),
    CHIEF("係長"),
    SENIOR("主査"),
    REGULAR("主任"),
    JUNIOR("主事");

    private static final int YEARS_TO_SENIOR = 15;
    private static final int YEARS_TO_REGULAR = 7;

    private final String label;

    Post(String label) {
        this.label = label;
    }

    /** What it is called. */
    String label() {
        return label;
    }

    /** Whether its holders are executives (幹部職員). */
    boolean isExecutive() {
        return compareTo(DEPUTY_DIRECTOR) <= 0;
    }

    /** Whether it is a single seat in a unit, filled when it falls vacant. */
    boolean isSeat() {
        return compareTo(CHIEF) <= 0;
    }

    /** The post from which the holders of a seat come. */
    Post below() {
        return switch (this) {
            case DIRECTOR -> DEPUTY_DIRECTOR;
            case DEPUTY_DIRECTOR -> MANAGER;
            case MANAGER -> DEPUTY_MANAGER;
            case DEPUTY_MANAGER -> CHIEF;
            case CHIEF -> SENIOR;
            case SENIOR, REGULAR, JUNIOR -> throw new IllegalStateException("the post " + this + " is not a seat");
        };
    }

    /** The post of someone without a seat, after so many years of service. */
    static Post after(int years) {
        if (years >= YEARS_TO_SENIOR) {
            return SENIOR;
        }
        return years >= YEARS_TO_REGULAR ? REGULAR : JUNIOR;
    }
}
