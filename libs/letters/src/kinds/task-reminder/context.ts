import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { LetterFrame } from '../../parts/letter-frame.js';
import { Part } from '../../parts/part.js';
import { Contact } from '../../parts/person.js';
import { Day, Line, OwnWords } from '../../parts/plain-text.js';

/** Is the day of the task still to come, or has it gone by? */
export const TASK_TIMES = ['soon', 'late'] as const;

/**
 * A letter to who does a task, here or, without an account, elsewhere. It has no field for the person whose request it is: case number, task and day
 * are enough to find it.
 */
export class TaskReminderContext extends LetterFrame {
  /** What is to be done, without a name: "Tietojen haku: Walmu". */
  @Line()
  task: string;

  @IsIn(TASK_TIMES)
  time: (typeof TASK_TIMES)[number];

  /** The day by which the task was or is to be done. */
  @Day()
  taskDueOn: string;

  /** The last day for answering the request, which the task must not hold up. */
  @Day()
  requestDueOn: string;

  /** Is it somebody without an account, who was asked by letter and answers by letter? */
  @IsOptional()
  @IsBoolean()
  byLetter?: boolean;

  /** What the sender adds. */
  @IsOptional()
  @OwnWords()
  words?: string;

  @Part(() => Contact)
  contact: Contact;
}
