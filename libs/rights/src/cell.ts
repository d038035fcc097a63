import type { Text } from '#kernel';
import type { QuestionId } from './questions.js';
import type { Availability, RightAnswer } from './rights-answer.js';
import { QUESTIONS } from './questions.js';

/** One cell of the matrix "right × legal basis" with the sentence that explains it. */
export interface Cell {
  readonly rule: string;
  readonly answer: Availability;
  readonly article: string | null;
  readonly questions: readonly QuestionId[];
  readonly source: string;
  readonly text: Text;
}

/** The answer a cell gives. */
export function answerOf(cell: Cell): RightAnswer {
  return {
    answer: cell.answer,
    article: cell.article,
    questions: cell.questions.map((id) => QUESTIONS[id]),
    because: [{ rule: cell.rule, source: cell.source, text: cell.text }],
  };
}
