import type { DataCategory } from '#registers';
import { DATA_CATEGORIES } from '#registers';
import { Type } from 'class-transformer';
import { ArrayMinSize, IsArray, IsIn, IsString, Matches, MinLength, ValidateNested } from 'class-validator';
import { ID, TextShape } from './common.shape.js';
import { PurposeShape, SubjectGroupShape } from './purpose.shape.js';
import { CounterpartShape } from './register.shape.js';

export class OwnNoticeShape {
  @IsString() @MinLength(1) title: string;
  /** Where its template stands, seen from the root of the product. */
  @Matches(/^docs\/[a-z/-]+\.md$/) file: string;
}

export class OwnSystemShape {
  @Matches(ID) id: string;
  @ValidateNested() @Type(() => TextShape) name: TextShape;
  @IsArray() @ArrayMinSize(1) @IsIn(DATA_CATEGORIES, { each: true }) data: DataCategory[];
}

/** db/catalogue/own-register.yaml: what the register of each authority worked here has in common. */
export class OwnRegisterFile {
  @ValidateNested() @Type(() => TextShape) name: TextShape;
  @ValidateNested() @Type(() => OwnNoticeShape) notice: OwnNoticeShape;
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => PurposeShape)
  purposes: PurposeShape[];
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => SubjectGroupShape)
  subjects: SubjectGroupShape[];
  @ValidateNested() @Type(() => OwnSystemShape) system: OwnSystemShape;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CounterpartShape) sources: CounterpartShape[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CounterpartShape) recipients: CounterpartShape[];
  @ValidateNested() @Type(() => TextShape) transfersOutsideEea: TextShape;
  @ValidateNested() @Type(() => TextShape) automatedDecisions: TextShape;
  @ValidateNested() @Type(() => TextShape) retention: TextShape;
  @IsArray() @ValidateNested({ each: true }) @Type(() => TextShape) channels: TextShape[];
}
