import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsDefined, IsObject, ValidateNested } from 'class-validator';

type PartClass = new () => object;

/** A part of the letter that must be there. */
export function Part(of: () => PartClass): PropertyDecorator {
  return applyDecorators(IsDefined(), IsObject(), ValidateNested(), Type(of));
}

/** A list of parts, at least one. */
export function Parts(of: () => PartClass): PropertyDecorator {
  return applyDecorators(
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(30),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(of),
  );
}
