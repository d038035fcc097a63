import type { Service } from '#registers';
import { SERVICES } from '#registers';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { OfficeContactShape } from './authorities.shape.js';
import { DAY, ID, TextShape } from './common.shape.js';
import { PurposeShape, SubjectGroupShape } from './purpose.shape.js';
import { SystemShape } from './system.shape.js';

export class NoticeShape {
  @IsString() @MinLength(1) title: string;
  /** Unset when the notice carries none. */
  @IsOptional() @Matches(DAY) date?: string;
  @Matches(/^\d{3}-[a-z0-9-]+\.txt$/) file: string;
}

export class ControllerShape {
  @Matches(ID) authority: string;
  @IsOptional() @ValidateNested() @Type(() => TextShape) body?: TextShape;
}

export class CounterpartShape {
  @ValidateNested() @Type(() => TextShape) name: TextShape;
  @IsOptional() @Matches(ID) authority?: string;
  @IsOptional() @ValidateNested() @Type(() => TextShape) basis?: TextShape;
}

export class OwnRuleShape {
  @Matches(ID) id: string;
  @ValidateNested() @Type(() => TextShape) text: TextShape;
}

export class CorrectionShape {
  @Matches(ID) id: string;
  @IsString() @MinLength(1) notice: string;
  @ValidateNested() @Type(() => TextShape) applies: TextShape;
  @IsString() @MinLength(1) why: string;
}

/** What every register tells of itself, that of a notice and that of this service. */
export class RegisterFacts {
  @ValidateNested() @Type(() => TextShape) name: TextShape;
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
  @IsArray() @ValidateNested({ each: true }) @Type(() => CounterpartShape) sources: CounterpartShape[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CounterpartShape) recipients: CounterpartShape[];
  @ValidateNested() @Type(() => TextShape) transfersOutsideEea: TextShape;
  @ValidateNested() @Type(() => TextShape) automatedDecisions: TextShape;
  @ValidateNested() @Type(() => TextShape) retention: TextShape;
  @IsArray() @ValidateNested({ each: true }) @Type(() => TextShape) channels: TextShape[];
}

/** db/catalogue/registers/<id>.yaml */
export class RegisterFile extends RegisterFacts {
  @Matches(ID) id: string;
  @ValidateNested() @Type(() => NoticeShape) notice: NoticeShape;
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => ControllerShape)
  controllers: ControllerShape[];
  @ValidateNested() @Type(() => OfficeContactShape) contact: OfficeContactShape;
  @IsArray() @ArrayMinSize(1) @IsIn(SERVICES, { each: true }) services: Service[];
  @IsArray() @ArrayMinSize(1) @Matches(ID, { each: true }) municipalities: string[];
  @IsOptional() @Matches(ID) seat?: string;
  @IsOptional() @ValidateNested() @Type(() => TextShape) jointControllers?: TextShape;
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => SystemShape) systems: SystemShape[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => OwnRuleShape) ownRules: OwnRuleShape[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CorrectionShape) corrections: CorrectionShape[];
}
