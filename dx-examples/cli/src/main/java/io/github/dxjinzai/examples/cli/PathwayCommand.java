package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.json.PathwayWriter;
import io.github.dxjinzai.core.judgment.Judge;
import io.github.dxjinzai.core.judgment.Pathway;
import io.github.dxjinzai.core.judgment.PathwayTelling;
import io.github.dxjinzai.core.policy.Policy;
import java.util.List;
import picocli.CommandLine.Command;

/** Tells what one person still lacks for a role, who can supply it and by when. */
@Command(
        name = "pathway",
        mixinStandardHelpOptions = true,
        description = "何が足りないか、誰が補えるか、いつ満たせるか / what is missing, who can supply it, by when")
final class PathwayCommand extends PersonCommand {

    @Override
    public Integer call() {
        common().refuseTable();
        Policy policy = policy(on());
        Dossier dossier = dossier();
        Judge judge = Judge.by(policy);
        List<Pathway> pathways = roles(policy).stream()
                .map(role -> Pathway.of(judge.judge(dossier, role, on()), policy, dossier))
                .toList();
        switch (common().format()) {
            case json -> common().print(PathwayWriter.write(pathways));
            case csv -> throw new IllegalStateException("no table is printed");
            case markdown ->
                pathways.forEach(one -> common().print(told(one, policy).markdown()));
            case text ->
                pathways.forEach(one -> common().print(told(one, policy).text()));
        }
        return ExitCode.DONE;
    }

    private PathwayTelling told(Pathway pathway, Policy policy) {
        return PathwayTelling.of(pathway, policy, common().language());
    }
}
