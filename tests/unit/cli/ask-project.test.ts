import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Locale } from '#catalogue/locale.ts';
import { askProject, type Known } from '#cli/new-project/ask-project.ts';

const funds = ['amif', 'rrf'].map((id) => ({ id, code: id.toUpperCase(), title: id, objectives: [] }));
const nothing: Known = { names: {}, id: undefined, fund: undefined, languages: ['fi', 'en'], taken: new Map([['valo', 'valo']]), funds };

/** Answers the questions one at a time, as a person does: each only when it has been asked. */
async function talk(known: Known, answers: readonly string[], locale: Locale = 'fi') {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const left = [...answers];
  let said = '';
  output.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (!said.endsWith(': ')) return;
    const answer = left.shift();
    if (answer === undefined) input.end();
    else input.write(`${answer}\n`);
  });
  const result = await askProject(known, { input, output }, locale).catch((error: Error) => error.message);
  return { result, said, left };
}

describe('the questions about a new project', () => {
  test('are one for each language, then the id and the fund; empty answers take what is offered', async () => {
    const { result, said } = await talk(nothing, ['Uusi hanke', 'New project', '', '']);
    expect(result).toEqual({ names: { fi: 'Uusi hanke', en: 'New project' }, id: 'uusi-hanke', fund: undefined });
    expect(said).toBe(
      'Hankkeen nimi, Suomeksi: Hankkeen nimi, In English: Tunnus (tyhjä: uusi-hanke): Rahasto: amif (AMIF), rrf (RRF) (tyhjä, jos ei tiedossa): ',
    );
  });

  test('offer a free id, explain an answer that cannot be used, and ask again', async () => {
    const { result, said } = await talk(nothing, ['', 'Valo', 'Light', 'valo', 'Äly', '', 'amfi', 'amif'], 'en');
    expect(result).toEqual({ names: { fi: 'Valo', en: 'Light' }, id: 'valo-2', fund: 'amif' });
    expect(said).toContain('Write 3–160 characters on one line.\n');
    expect(said).toContain('The id ‘valo’ is already in use. Write --id valo-2\n');
    expect(said).toContain('The id ‘Äly’ cannot be used. Write --id aly\n');
    expect(said).toContain('There is no fund ‘amfi’. Did you mean amif?');
  });

  test('leave out what is known already', async () => {
    const { result, left } = await talk({ ...nothing, names: { fi: 'Uusi hanke' }, id: 'uusi', fund: 'rrf' }, ['New project', 'unused']);
    expect([result, left]).toEqual([{ names: { fi: 'Uusi hanke', en: 'New project' }, id: 'uusi', fund: 'rrf' }, ['unused']]);
  });

  test('end when the person ends the input, and nothing is made', async () => {
    expect((await talk(nothing, ['Uusi hanke'])).result).toBe('Kysymykset keskeytettiin. Mitään ei luotu.');
    expect((await talk(nothing, [])).result).toBe('Kysymykset keskeytettiin. Mitään ei luotu.');
  });
});
