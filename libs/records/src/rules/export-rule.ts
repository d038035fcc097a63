import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

/** How long a case is kept when nobody set it: years from its closing. */
export const DEFAULT_YEARS = 10;
/** Why. No statute gives a period for these cases; this is what the controller may have to show and answer for. */
export const DEFAULT_REASON = 'Oikeusturva: vahingonkorvausvastuun vanhentuminen ja tietosuojan valvonta';

class Kept {
  /** -1: for ever. */
  @IsInt()
  @Min(-1)
  @Max(200)
  years = DEFAULT_YEARS;

  @IsString()
  @IsNotEmpty()
  reason = DEFAULT_REASON;
}

class ClassOfPlan {
  @IsString()
  @IsNotEmpty()
  code: string;

  @IsString()
  @IsNotEmpty()
  title: string;
}

class KeptOfRegister extends Kept {
  @Matches(/^[a-z0-9-]+$/)
  register: string;
}

/** How the closed cases of one authority are exported. */
export class ExportRule extends Kept {
  /** Its id in the catalogue. */
  @Matches(/^[a-z0-9-]+$/)
  authority: string;

  /** The way through the records plan from the main function down to the class of these cases. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => ClassOfPlan)
  classes?: ClassOfPlan[];

  /** Registers whose cases are kept for another time. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => KeptOfRegister)
  registers: KeptOfRegister[] = [];
}
