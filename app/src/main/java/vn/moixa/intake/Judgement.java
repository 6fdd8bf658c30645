package vn.moixa.intake;

import java.util.List;

/** What becomes of one row. */
public sealed interface Judgement {

    List<Remark> remarks();

    record New(List<Remark> remarks) implements Judgement {}

    record Changed(List<Difference> differences, List<Remark> remarks) implements Judgement {}

    record Unchanged(List<Remark> remarks) implements Judgement {}

    record Wrong(List<RowProblem> problems, List<Remark> remarks) implements Judgement {

        public static Wrong because(RowProblem... problems) {
            return new Wrong(List.of(problems), List.of());
        }
    }
}
