package org.qinglan.arranging;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Searches for the choice of options that leaves the fewest lessons without anybody and then goes least against the wishes.
 * The same week gives the same answer: the search ends after a number of moves, not after a time. Few lessons
 * are tried out instead ({@link Trial}).
 */
final class Search {
    /** Steps without a better choice after which the search ends: these for each lesson, but never fewer than the least. */
    private static final int STEPS_A_LESSON = 60;

    private static final int LEAST_STEPS = 600;
    private static final long MOVES_A_STEP = 15;
    private static final SolverFactory<State> SOLVERS = SolverFactory.create(new SolverConfig()
            .withSolutionClass(State.class)
            .withEntityClasses(Need.class)
            .withScoreDirectorFactory(new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(Score.class))
            .withPhases(
                    new ConstructionHeuristicPhaseConfig(),
                    new LocalSearchPhaseConfig().withMoveSelectorConfig(new ChangeMoveSelectorConfig()))
            .withRandomSeed(1L));

    private Search() {}

    static List<Need> best(List<Need> needs, Judgement judgement) {
        if (Trial.settle(needs, judgement)) return needs;
        return SOLVERS.buildSolver(new SolverConfigOverride().withTerminationConfig(patience(needs.size())))
                .solve(new State(needs, judgement))
                .getNeeds();
    }

    private static TerminationConfig patience(int lessons) {
        int steps = Math.max(LEAST_STEPS, lessons * STEPS_A_LESSON);
        return new TerminationConfig().withMoveCountLimit(MOVES_A_STEP * steps).withUnimprovedStepCountLimit(steps);
    }

    /** All needs together, as the solver sees them. */
    @PlanningSolution
    public static final class State {
        private final List<Need> needs;
        private final Judgement judgement;
        private @Nullable HardMediumSoftScore score;

        /** For the solver. */
        @SuppressWarnings({"unused", "NullAway"})
        State() {
            this(List.of(), null);
        }

        State(List<Need> needs, Judgement judgement) {
            this.needs = needs;
            this.judgement = judgement;
        }

        @PlanningEntityCollectionProperty
        public List<Need> getNeeds() {
            return needs;
        }

        @PlanningScore
        public @Nullable HardMediumSoftScore getScore() {
            return score;
        }

        public void setScore(@Nullable HardMediumSoftScore score) {
            this.score = score;
        }
    }

    /** Clashes above lessons without anybody above wishes. */
    public static final class Score implements IncrementalScoreCalculator<State, HardMediumSoftScore> {
        private @Nullable Tally tally;
        private int needs;

        @Override
        public void resetWorkingSolution(State state) {
            needs = state.needs.size();
            tally = new Tally(
                    state.judgement,
                    state.needs.stream()
                            .map(Need::getChoice)
                            .filter(Objects::nonNull)
                            .toList());
        }

        @Override
        public void beforeVariableChanged(Object need, String variable) {
            var choice = ((Need) need).getChoice();
            if (choice != null) tally().remove(choice);
        }

        @Override
        public void afterVariableChanged(Object need, String variable) {
            var choice = ((Need) need).getChoice();
            if (choice != null) tally().add(choice);
        }

        @Override
        public HardMediumSoftScore calculateScore() {
            return HardMediumSoftScore.of(-tally().clashes(), -(needs - tally().size()), -tally().penalty());
        }

        private Tally tally() {
            return Objects.requireNonNull(tally);
        }
    }
}
