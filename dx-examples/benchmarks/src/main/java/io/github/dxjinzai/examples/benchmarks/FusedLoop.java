package io.github.dxjinzai.examples.benchmarks;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.RoleGrant;
import io.github.dxjinzai.core.role.RoleId;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The limit: one criterion written by hand as one loop over columns of numbers, with its thresholds as constants. It knows what it may
 * rely on: at most one grant of a role, no corrected rating, no achievement that ends.
 */
abstract class FusedLoop {

    static final byte NOT_MET = 0;
    static final byte UNDETERMINED = 2;
    static final byte MET = 3;

    /** The day judged, as a day of the epoch. */
    static final int TODAY = (int) Task.DAY.toEpochDay();

    static final int NEVER = Integer.MAX_VALUE;

    /** Packs one more person. */
    abstract void add(Dossier one);

    /** The verdict on everyone. */
    abstract void judge(Task task, byte[] verdicts);

    /** The day on which a role was granted, or a day after all others. */
    static int granted(Dossier one, String role) {
        RoleId id = new RoleId(role);
        return one.grants().stream()
                .filter(grant -> grant.role().equals(id))
                .map(RoleGrant::grantedOn)
                .mapToInt(FusedLoop::day)
                .findFirst()
                .orElse(NEVER);
    }

    static int day(LocalDate of) {
        return (int) of.toEpochDay();
    }

    static byte unknown(Dossier one, FactKind kind) {
        return one.isComplete(kind) ? NOT_MET : UNDETERMINED;
    }

    static int[] grown(int[] column, int size) {
        return size < column.length ? column : Arrays.copyOf(column, size + size / 2 + 1);
    }

    static byte[] grown(byte[] column, int size) {
        return size < column.length ? column : Arrays.copyOf(column, size + size / 2 + 1);
    }
}
