import { z } from 'zod';
import { projectRecordSchema } from '../project-record.ts';
import type { JsonObject } from './components.ts';
import type { ApiExamples } from './examples.ts';
import type { ApiOperation } from './operations.ts';
import type { ApiParameter } from './parameters-part.ts';

/** A parameter as a Parameter Object of OpenAPI 3.1. */
export function parameterObject(parameter: ApiOperation['parameters'][number], examples: ApiExamples['parameters']): JsonObject {
  const { key, name, place, description } = parameter;
  const example = examples[key];
  return {
    name,
    in: place,
    description,
    ...(place === 'path' && { required: true }),
    ...(parameter.kind === 'codes' && { style: 'form', explode: true }),
    schema: schemaOf(parameter),
    ...(example !== undefined && { example }),
  };
}

function schemaOf({ kind, allowed, smallest, largest, longest, standard }: ApiParameter): JsonObject {
  const standardly = standard === undefined ? {} : { default: standard };
  const code = { type: 'string', ...(allowed && { enum: allowed }) };
  const schemas = {
    text: { type: 'string', ...(longest !== undefined && { maxLength: longest }) },
    number: { type: 'integer', ...(smallest !== undefined && { minimum: smallest }), ...(largest !== undefined && { maximum: largest }), ...standardly },
    date: dateSchema(),
    code: { ...code, ...standardly },
    codes: { type: 'array', items: code },
  };
  return schemas[kind];
}

/** A year, a month or a day, as in the records. */
function dateSchema(): JsonObject {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(projectRecordSchema.shape.start.unwrap());
  return schema;
}
