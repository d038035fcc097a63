import { IsIn, IsNotEmpty, IsOptional } from 'class-validator';
import { Day, Line, OwnWords } from './plain-text.js';

/** What a search in a system came to. */
export const SEARCH_RESULTS = ['nothing-found', 'overview', 'copies', 'inspection', 'not-done'] as const;

/** One line of the manifest: where it was looked, when, and what was found. */
export class SearchedSystem {
  @Line()
  system: string;

  @IsIn(SEARCH_RESULTS)
  result: (typeof SEARCH_RESULTS)[number];

  /** The period it was searched for: "1.1.2022–30.11.2026". */
  @IsOptional()
  @Line()
  period?: string;

  /** The day it was searched; missing while it is not done. */
  @IsOptional()
  @Day()
  on?: string;
}

/** What does not go with the answer yet: it follows. */
export class MissingResult {
  /** The system: "Walmu". */
  @Line()
  what: string;

  /** Why, in a standard sentence. */
  @Line()
  why: string;

  /** What is missing and when it follows, in the handler's words. */
  @IsNotEmpty()
  @OwnWords()
  words: string;
}
