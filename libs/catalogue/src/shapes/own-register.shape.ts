import type { DataCategory } from '#registers';
import { DATA_CATEGORIES } from '#registers';
import { Type } from 'class-transformer';
import { ArrayMinSize, IsArray, IsIn, IsString, Matches, MinLength, ValidateNested } from 'class-validator';
import { ID, TextShape } from './common.shape.js';
import { RegisterFacts } from './register.shape.js';

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
export class OwnRegisterFile extends RegisterFacts {
  @ValidateNested() @Type(() => OwnNoticeShape) notice: OwnNoticeShape;
  @ValidateNested() @Type(() => OwnSystemShape) system: OwnSystemShape;
}
