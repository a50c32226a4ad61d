package io.github.dxjinzai.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dxjinzai.core.certification.EventKind;
import io.github.dxjinzai.core.certification.EventRegister;
import io.github.dxjinzai.core.certification.OfficeId;
import io.github.dxjinzai.core.certification.RegisterEvent;
import io.github.dxjinzai.core.judgment.Judgment;
import io.github.dxjinzai.core.judgment.Verdict;
import io.github.dxjinzai.core.problem.Problem;
import io.github.dxjinzai.core.role.RoleId;
import io.github.dxjinzai.core.source.Digest;
import io.github.dxjinzai.core.source.Words;
import io.github.dxjinzai.core.staff.StaffId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RegisterReaderTest {

    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

    private static RegisterEvent event(EventKind kind, String reason) {
        return new RegisterEvent(
                kind,
                new StaffId("00123"),
                new RoleId("advisor"),
                DAY,
                DAY.atTime(9, 30),
                new OfficeId("personnel-section"),
                reason,
                kind.needsJudgment()
                        ? Optional.of(new RegisterEvent.Ground(
                                "policy@1", Judgment.Purpose.AWARD, DAY, Verdict.MET, Digest.of(new byte[] {1})))
                        : Optional.empty(),
                kind == EventKind.APPEAL_FILED
                        ? Optional.of(new RegisterEvent.Appeal(DAY, DAY.plusDays(30), DAY.plusDays(60)))
                        : Optional.empty());
    }

    private static EventRegister register(String reason) {
        EventRegister register = EventRegister.empty();
        for (EventKind kind : List.of(EventKind.GRANTED, EventKind.REVOKED, EventKind.APPEAL_FILED)) {
            register = register.append(event(kind, reason)).get();
        }
        return register;
    }

    private static List<String> problems(String text) {
        return RegisterReader.read("register.jsonl", text, Optional.empty())
                .getError()
                .map(Problem::toString)
                .asJava();
    }

    @Property(tries = 200)
    void what_is_written_reads_back_equal(@ForAll String reason) {
        EventRegister register = register("because " + reason);
        String text = RegisterWriter.write(register);
        assertThat(RegisterReader.read("register.jsonl", text, Optional.of(register.end()))
                        .get()
                        .entries())
                .isEqualTo(register.entries());
    }

    @Test
    void every_line_follows_the_schema() {
        SchemaCheck schema = new SchemaCheck("register-1");
        RegisterWriter.write(register("by decision"))
                .lines()
                .forEach(line -> assertThat(schema.faults(line)).isEmpty());
    }

    @Test
    void every_kind_of_event_is_a_word_of_the_schema() {
        SchemaCheck schema = new SchemaCheck("register-1");
        for (EventKind kind : EventKind.values()) {
            String line = RegisterWriter.line(register("by decision").entries().get(0))
                    .replace("\"granted\"", "\"" + Words.of(kind) + "\"");
            assertThat(schema.faults(line)).isEmpty();
        }
    }

    @Test
    void a_line_that_cannot_be_read_is_told_with_its_number_and_every_fault() {
        String text = RegisterWriter.write(register("by decision"))
                .replace("\"kind\":\"revoked\"", "\"kind\":\"taken\"")
                .replace("\"fileBy\":\"2025-05-01\"", "\"fileBy\":\"May\"");
        assertThat(problems(text)).hasSize(2);
        assertThat(problems(text).get(0)).startsWith("register.jsonl:2#/kind");
        assertThat(problems(text).get(1)).startsWith("register.jsonl:3#/appeal/fileBy");
    }

    @Test
    void a_register_of_an_earlier_version_is_still_read_and_its_chain_holds() throws IOException {
        EventRegister register = register("by decision");
        if (Boolean.getBoolean("dx.golden.write")) {
            Files.writeString(
                    Path.of("src/test/resources/io/github/dxjinzai/core/json/register-0.1.0.jsonl"),
                    RegisterWriter.write(register));
        }
        String golden = Documents.resource("register-0.1.0.jsonl");
        EventRegister read = RegisterReader.read("register-0.1.0.jsonl", golden, Optional.of(register.end()))
                .get();
        assertThat(read.entries()).isEqualTo(register.entries());
        assertThat(RegisterWriter.write(read)).isEqualTo(golden);
    }

    @Test
    void a_line_altered_by_hand_is_found() {
        String text = RegisterWriter.write(register("by decision")).replaceFirst("by decision", "by mistake");
        assertThat(problems(text)).singleElement().asString().startsWith("register.jsonl:1: [register.altered]");
    }
}
