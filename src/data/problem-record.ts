import { z } from 'zod';

/** One parameter that cannot be followed. */
const parameterError = z.strictObject({
  parameter: z.string(),
  value: z.string(),
  detail: z.string(),
  allowed: z.array(z.string()).optional(),
});

/** An answer that says what is wrong: RFC 9457, `errors` for parameters, and how many `more` there are. */
export const problemSchema = z.strictObject({
  type: z.url(),
  title: z.string(),
  status: z.number().int().min(400).max(599),
  detail: z.string(),
  errors: z.array(parameterError).optional(),
  more: z.number().int().positive().optional(),
});

export type ProblemRecord = z.output<typeof problemSchema>;
