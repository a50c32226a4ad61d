package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.Facts;
import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Ids;
import io.github.dxjinzai.core.staff.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A command about one person as of a day. */
abstract class PersonCommand extends HoldersCommand {

    @Option(names = "--staff", paramLabel = "ID", required = true, description = "職員番号 / staff number")
    private String staff = "";

    @Option(names = "--role", paramLabel = "ID", description = "人材の段階 / role (default: all)")
    private Optional<String> role = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "DAY",
            required = true,
            converter = DayOption.OfDay.class,
            description = "判定の基準日(2024-10-01、R6.10.1 など) / day as of which to judge")
    private LocalDate on = LocalDate.EPOCH;

    final LocalDate on() {
        return on;
    }

    /** The roles asked for: one, or all. */
    final List<RoleId> roles(Policy policy) {
        return role.map(asked -> roles(policy, asked))
                .orElseGet(() -> policy.ladder().ascending());
    }

    /** The role of this id. */
    static List<RoleId> roles(Policy policy, String asked) {
        List<RoleId> known = policy.ladder().ascending();
        if (!Ids.isId(asked) || !known.contains(new RoleId(asked))) {
            throw CommonOptions.problem(
                    CommandProblem.UNKNOWN_ROLE,
                    "role",
                    asked,
                    "known",
                    String.join(", ", known.stream().map(RoleId::value).toList()));
        }
        return List.of(new RoleId(asked));
    }

    /** The person's facts for a judgment as of the day. */
    final Dossier dossier() {
        return dossier(facts(on), staff);
    }

    /** The person's facts among these. */
    final Dossier dossier(Facts among) {
        return dossier(among, staff);
    }

    /** The dossier of the member of staff with this number. */
    static Dossier dossier(Facts facts, String staff) {
        return Optional.of(staff)
                .filter(StaffId::isId)
                .flatMap(id -> facts.dossier(new StaffId(id)))
                .orElseThrow(() -> CommonOptions.problem(CommandProblem.UNKNOWN_STAFF, "staff", staff));
    }
}
