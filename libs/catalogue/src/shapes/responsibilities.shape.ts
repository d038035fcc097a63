import type { DataCategory, PlaceRule, Service } from '#registers';
import { DATA_CATEGORIES, SERVICES } from '#registers';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { DAY, ID, PeriodShape, TextShape } from './common.shape.js';

export class BecauseShape {
  @Matches(ID) rule: string;
  @IsString() @MinLength(1) source: string;
  @ValidateNested() @Type(() => TextShape) text: TextShape;
}

export class ResponsibilityPeriodShape {
  @Matches(DAY) from: string;
  @IsOptional() @Matches(DAY) to?: string;
  @Matches(ID) decides: string;
  @IsArray() @Matches(ID, { each: true }) joint: string[];
  @IsOptional() @Matches(ID) erases?: string;
  @IsIn(['shared', 'own']) clock: 'shared' | 'own';
  @IsIn(['storage', 'receipt', 'transfer-of-2025']) placeBy: PlaceRule;
  @IsString() @MinLength(1) basis: string;
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => BecauseShape)
  because: BecauseShape[];
}

export class StorageLineShape {
  @Matches(ID) id: string;
  @IsBoolean() onlyInPilot: boolean = false;
  @IsArray() @ArrayMinSize(1) @Matches(ID, { each: true }) storers: string[];
  @ValidateNested() @Type(() => PeriodShape) stored: PeriodShape;

  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => ResponsibilityPeriodShape)
  periods: ResponsibilityPeriodShape[];
}

export class ArrangementShape {
  @Matches(ID) id: string;
  @ValidateNested() @Type(() => TextShape) name: TextShape;
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => StorageLineShape)
  lines: StorageLineShape[];
}

export class ServiceHoldingShape {
  @Matches(ID) arrangement: string;
  @IsArray() @ArrayMinSize(1) @IsIn(DATA_CATEGORIES, { each: true }) data: DataCategory[];
  /** Reached only by a request that names the data, not by one for everything. */
  @IsBoolean() onlyWhenNamed: boolean = false;
}

export class ServiceRuleShape {
  @IsIn(SERVICES) service: Service;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ServiceHoldingShape) holdings: ServiceHoldingShape[];
}

/** db/catalogue/responsibilities.yaml */
export class ResponsibilitiesFile {
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => ArrangementShape)
  arrangements: ArrangementShape[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ServiceRuleShape) services: ServiceRuleShape[];
}
