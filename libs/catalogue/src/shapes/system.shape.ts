import type { DataCategory } from '#registers';
import { DATA_CATEGORIES } from '#registers';
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
import { ID, PeriodShape, TextShape } from './common.shape.js';

export class CautionShape extends PeriodShape {
  @Matches(ID) code: string;
  @IsString() @MinLength(1) source: string;
  @ValidateNested() @Type(() => TextShape) text: TextShape;
  @IsBoolean() insteadOfShare: boolean = false;
}

export class HoldingShape {
  @IsArray() @ArrayMinSize(1) @IsIn(DATA_CATEGORIES, { each: true }) data: DataCategory[];
  @IsOptional() @Matches(ID) arrangement?: string;
  @IsOptional() @Matches(ID) keeper?: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CautionShape) cautions: CautionShape[] = [];
}

export class ProcessorShape {
  @IsString() @MinLength(1) name: string;
  @ValidateNested() @Type(() => TextShape) task: TextShape;
}

export class SystemShape {
  @Matches(ID) id: string;
  @ValidateNested() @Type(() => TextShape) name: TextShape;
  @IsString() @MinLength(1) noticeKeeper: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ProcessorShape) processors: ProcessorShape[] = [];
  @IsBoolean() closedToNewData: boolean = false;
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => HoldingShape)
  holdings: HoldingShape[];
}
