import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsNotEmpty,
  IsString,
  Matches,
  MaxLength,
  ValidateBy,
} from 'class-validator';
import { Temporal } from 'temporal-polyfill';

/** One line of text in the letter's language: not empty, at most 300 characters. */
export function Line(): PropertyDecorator {
  return applyDecorators(IsString(), IsNotEmpty(), Matches(/\S/u), MaxLength(300));
}

/** Several lines of text; `atLeast` says how many must be there. */
export function Lines(atLeast = 1): PropertyDecorator {
  return applyDecorators(
    IsArray(),
    ArrayMinSize(atLeast),
    ArrayMaxSize(60),
    IsString({ each: true }),
    Matches(/\S/u, { each: true }),
    MaxLength(2000, { each: true }),
  );
}

/** A calendar day as `YYYY-MM-DD`; the template writes it in the letter's language. */
export function Day(): PropertyDecorator {
  return ValidateBy({
    name: 'day',
    validator: { validate: isDay, defaultMessage: () => 'not a calendar day' },
  });
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    Temporal.PlainDate.from(value, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/**
 * The handler's own words: paragraphs (an empty line between them) and lists (`- ` or `1. ` at the start of
 * each line). Everything else is printed as it stands. May be empty, at most 20,000 characters.
 */
export function OwnWords(): PropertyDecorator {
  return applyDecorators(IsString(), MaxLength(20_000));
}
