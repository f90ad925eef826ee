import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { locales } from '#catalogue/locale.ts';
import { fieldFactsOf } from '#content/schema/field-help.ts';
import { catalogueContent, load, root } from '../../support/workspace.ts';

const folder = join(root, '.github/ISSUE_TEMPLATE');
const read = (name: string) => parse(readFileSync(join(folder, name), 'utf8')) as unknown;

/** Words in Finnish, a slash, the same in English. */
const bilingual = z.string().regex(/\S \/ \S/);
const id = z.string().regex(/^[A-Za-z0-9_-]+$/);
const validations = z.strictObject({ required: z.boolean() }).optional();

/** The form schema of GitHub: https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string().min(1) }) }),
  z.strictObject({
    type: z.enum(['input', 'textarea']),
    id,
    attributes: z.strictObject({ label: bilingual, description: bilingual.optional(), placeholder: z.string().optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id,
    attributes: z.strictObject({ label: bilingual, description: bilingual.optional(), options: z.array(z.string()).min(2), default: z.int().optional() }),
    validations,
  }),
]);

const form = z.strictObject({
  name: bilingual,
  description: bilingual,
  title: bilingual,
  labels: z.array(z.string().min(1)).min(1),
  body: z.array(element).min(2),
});

const config = z.strictObject({
  blank_issues_enabled: z.boolean(),
  contact_links: z.array(z.strictObject({ name: bilingual, url: z.url({ protocol: /^https$/ }), about: bilingual })),
});

type Input = { readonly id: string; readonly attributes: { readonly label: string; readonly placeholder?: string; readonly options?: readonly string[] } };

function inputsOf(name: string): readonly Input[] {
  return form.parse(read(name)).body.flatMap((part) => (part.type === 'markdown' ? [] : [part as Input]));
}

const forms = readdirSync(folder).filter((name) => name !== 'config.yml');
/** What a form asks that no field of a project holds. */
const ownQuestions = ['page', 'wrong', 'right'];

describe.each(forms)('the issue form %s', (name) => {
  test('is one that GitHub accepts, in both languages', () => {
    expect(form.safeParse(read(name)).error?.issues).toBeUndefined();
  });

  test('asks nothing twice', () => {
    const all = inputsOf(name);
    expect(new Set(all.map((input) => input.id)).size).toBe(all.length);
    expect(new Set(all.map((input) => input.attributes.label)).size).toBe(all.length);
  });

  test('asks for fields that a project has', () => {
    const paths = fieldFactsOf('project').map(({ path }) => path.replaceAll('.', '-'));
    expect(inputsOf(name).filter((input) => !paths.includes(input.id) && !ownQuestions.includes(input.id))).toEqual([]);
  });
});

test('the forms have names of their own, and the other ways to ask are in order', () => {
  expect(forms).toHaveLength(2);
  expect(new Set(forms.map((name) => form.parse(read(name)).name)).size).toBe(forms.length);
  expect(config.safeParse(read('config.yml')).error?.issues).toBeUndefined();
});

test('the form for a project offers every fund of the catalogue', () => {
  const { catalogue } = load(catalogueContent);
  const codes = catalogue?.funds.map((fund) => [...new Set(locales.flatMap((locale) => fund.texts[locale]?.code ?? []))].join(' / ')) ?? [];
  const options =
    inputsOf('suggest-project.yml')
      .find((input) => input.id === 'fund')
      ?.attributes.options?.slice(1) ?? [];
  expect(codes.length).toBeGreaterThan(0);
  expect(options).toEqual(expect.arrayContaining(codes));
});
