import { IsOptional, IsString, Matches, MinLength } from 'class-validator';

/** Lower case with hyphens, as ids stand in addresses and files. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** A calendar day, ISO 8601. */
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** One sentence or name in the three languages. */
export class TextShape {
  @IsString() @MinLength(1) fi: string;
  @IsString() @MinLength(1) sv: string;
  @IsString() @MinLength(1) en: string;
}

/** Calendar days, both ends included; a missing end is open. */
export class PeriodShape {
  @IsOptional() @Matches(DAY) from?: string;
  @IsOptional() @Matches(DAY) to?: string;
}
