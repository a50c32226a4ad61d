package io.github.dxjinzai.core.port;

import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.dossier.RoleGrant;
import java.util.List;

/** Where a municipality's facts are kept (事実の保管先). What is written and read back is equal. */
public interface FactStore extends FactSource {

    /**
     * Replaces all facts with these, entirely or not at all.
     *
     * @throws RefusedFactsException if the facts have errors, or the store cannot hold them
     */
    void write(Facts facts);

    /**
     * Adds certifications to those there are. One that is already there stays as it is: the same grant twice is one.
     *
     * @return how many were new
     * @throws RefusedFactsException if one does not fit the facts that there are
     */
    int append(List<RoleGrant> grants);
}
