package io.github.dxjinzai.examples.benchmarks;

import io.github.dxjinzai.core.dossier.Dossier;
import io.github.dxjinzai.core.dossier.FactKind;
import io.github.dxjinzai.core.dossier.ProjectWork;
import io.github.dxjinzai.core.evaluation.Rating;
import io.github.dxjinzai.core.project.Occasion;
import io.github.dxjinzai.core.project.Part;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

/**
 * Expert of the bundled policy as rules of Drools, compiled to its executable model and run in batches. The engine is given what helps
 * it: scores already added up for each project, cut at the day, and the day of the grant on the person.
 */
public final class RuleEngine {

    private static final String RULES = """
            package rules;
            import io.github.dxjinzai.examples.benchmarks.RuleEngine.Person;
            import io.github.dxjinzai.examples.benchmarks.RuleEngine.Work;

            rule "met"
            when
              $p : Person( $id : id, $since : advisorSince )
              exists Work( person == $id, led == true, start > $since,
                  policyCount > 0, policySum >= 3500 * policyCount,
                  leadershipCount > 0, leadershipSum >= 3500 * leadershipCount,
                  technicalCount > 0, technicalSum >= 3500 * technicalCount,
                  membersCount > 0, membersSum >= 3500 * membersCount )
            then
              $p.setMet( true );
            end

            rule "possible"
            when
              $p : Person( $id : id, $since : advisorSince, evaluationsComplete == false )
              exists Work( person == $id, led == true, start > $since,
                  policySum >= 3500 * policyCount,
                  leadershipSum >= 3500 * leadershipCount,
                  technicalSum >= 3500 * technicalCount,
                  membersSum >= 3500 * membersCount )
            then
              $p.setPossible( true );
            end
            """;

    private final KieBase rules;

    RuleEngine() {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/rules/expert.drl", RULES);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().getMessages().toString());
        }
        this.rules =
                services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    /** Judges one batch of people and their projects. */
    void judge(List<Object> batch) {
        StatelessKieSession session = rules.newStatelessKieSession();
        session.execute(batch);
    }

    /** A person with their projects, as facts of the engine. */
    static List<Object> facts(int id, Dossier one) {
        List<Object> all = new ArrayList<>();
        all.add(new Person(id, FusedLoop.granted(one, "advisor"), one.isComplete(FactKind.EVALUATION)));
        for (ProjectWork work : one.work()) {
            if (!work.project().startsOn().isAfter(Task.DAY)) {
                all.add(new Work(id, work));
            }
        }
        return all;
    }

    /** A person. */
    public static final class Person {

        private final int id;
        private final int advisorSince;
        private final boolean evaluationsComplete;
        private boolean met;
        private boolean possible;

        Person(int id, int advisorSince, boolean evaluationsComplete) {
            this.id = id;
            this.advisorSince = advisorSince;
            this.evaluationsComplete = evaluationsComplete;
        }

        public int getId() {
            return id;
        }

        public int getAdvisorSince() {
            return advisorSince;
        }

        public boolean isEvaluationsComplete() {
            return evaluationsComplete;
        }

        public void setMet(boolean met) {
            this.met = met;
        }

        public void setPossible(boolean possible) {
            this.possible = possible;
        }

        byte verdict() {
            return met ? FusedLoop.MET : possible ? FusedLoop.UNDETERMINED : FusedLoop.NOT_MET;
        }

        void forget() {
            met = false;
            possible = false;
        }
    }

    /** A part in a project with its scores added up. */
    public static final class Work {

        private final int person;
        private final boolean led;
        private final int start;
        private final int[] sums = new int[4];
        private final int[] counts = new int[4];

        Work(int person, ProjectWork work) {
            this.person = person;
            this.led = work.part() == Part.LEADER;
            this.start = FusedLoop.day(work.project().startsOn());
            boolean over = work.endsOn().filter(end -> !end.isAfter(Task.DAY)).isPresent();
            for (Rating rating : work.ratings()) {
                boolean after = rating.occasion() == Occasion.AFTER_PROJECT;
                if (!rating.day().isAfter(Task.DAY) && (over || !after)) {
                    int angle = after
                            ? 3
                            : List.of("policy", "leadership", "technical")
                                    .indexOf(rating.perspective().orElseThrow().value());
                    sums[angle] += rating.score().orElseThrow().thousandths();
                    counts[angle]++;
                }
            }
        }

        public int getPerson() {
            return person;
        }

        public boolean isLed() {
            return led;
        }

        public int getStart() {
            return start;
        }

        public int getPolicySum() {
            return sums[0];
        }

        public int getPolicyCount() {
            return counts[0];
        }

        public int getLeadershipSum() {
            return sums[1];
        }

        public int getLeadershipCount() {
            return counts[1];
        }

        public int getTechnicalSum() {
            return sums[2];
        }

        public int getTechnicalCount() {
            return counts[2];
        }

        public int getMembersSum() {
            return sums[3];
        }

        public int getMembersCount() {
            return counts[3];
        }
    }
}
