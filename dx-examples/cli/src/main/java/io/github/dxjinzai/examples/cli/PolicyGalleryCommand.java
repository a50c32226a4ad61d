package io.github.dxjinzai.examples.cli;

import io.github.dxjinzai.core.policy.Policy;
import io.github.dxjinzai.core.reference.ReferencePolicies;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists the policies of the gallery: other published schemes, and a fictional city's. */
@Command(
        name = "gallery",
        mixinStandardHelpOptions = true,
        description = "公開されている他の制度の例を一覧する / list the gallery of other schemes")
final class PolicyGalleryCommand extends DxCommand {

    @Override
    public Integer call() {
        List<List<String>> rows =
                ReferencePolicies.gallery().stream().map(this::row).toList();
        common().print(new Table(
                        List.of(
                                Table.Column.text("policy", "--policy の値", "for --policy"),
                                Table.Column.text("name", "名称", "name"),
                                Table.Column.text("municipality", "主体", "whose"),
                                Table.Column.number("roles", "人材", "roles"),
                                Table.Column.number("open", "未定事項", "open")),
                        rows)
                .print(common().format(), common().language()));
        return ExitCode.DONE;
    }

    private List<String> row(String id) {
        Policy policy = ReferencePolicies.gallery(id);
        return List.of(
                "gallery:" + id,
                policy.name().in(common().language()),
                policy.municipality().in(common().language()),
                Integer.toString(policy.roles().size()),
                Integer.toString(policy.openTerms().size() + policy.openScales().size()));
    }
}
