import { parseArgs } from 'node:util';
import { defaultLocale, isLocale, type Locale, locales } from '#catalogue/locale.ts';
import { nearest } from '#content/check/suggest.ts';
import { translatorOf } from '#words/messages.ts';

/** What an option takes: nothing, any text, one of a few words, or a whole number from 0. */
export type OptionSpec =
  | { readonly kind: 'flag' }
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'count' };

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type ValueOf<S extends OptionSpec> = S extends { kind: 'flag' }
  ? boolean
  : S extends { kind: 'choice'; choices: readonly (infer Word)[] }
    ? Word | undefined
    : S extends { kind: 'count' }
      ? number | undefined
      : string | undefined;

/** The values of a command's options: a flag is always true or false, anything else may be undefined. */
export type OptionValues<O extends OptionSpecs> = { readonly [K in keyof O]: ValueOf<O[K]> };

/** What a command line asks for. `refused` says in the wished language what cannot be understood, and what to type. */
export type Arguments<O extends OptionSpecs> = { readonly locale: Locale } & (
  | { readonly kind: 'run'; readonly values: OptionValues<O>; readonly operands: readonly string[] }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly message: string }
);

/** What every command takes. */
export const commonOptions = { lang: { kind: 'choice', choices: locales }, help: { kind: 'flag' } } as const;

type Environment = Readonly<Record<string, string | undefined>>;

type Given = { readonly name: string; readonly rawName: string; readonly value: string | undefined; readonly inline: boolean };

/**
 * Reads the arguments of `npm run <command>` strictly: an option that does not exist is answered with the nearest one.
 * @param takesOperands whether words that are not options are allowed
 * @param env the environment: `CONTENT_LANG` is the language where none is asked for; npm leaves options there that stood before `--`, which are refused, not ignored
 */
export function readArguments<const O extends OptionSpecs>(
  command: string,
  options: O,
  takesOperands: boolean,
  args: readonly string[],
  env: Environment = {},
): Arguments<O> {
  const specs: OptionSpecs = { ...options, ...commonOptions };
  const { given, operands } = split(specs, args);
  const typed = given.findLast((option) => option.name === 'lang')?.value ?? env['npm_config_lang'];
  const setting = env['CONTENT_LANG'];
  const wished = typed ?? setting;
  const locale = isLocale(wished) ? wished : defaultLocale;
  const help = `npm run ${command} -- --help`;
  const t = translatorOf(locale, 'command');
  const refuse = (message: string): Arguments<O> => ({ kind: 'refused', locale, message: `${message} ${t('seeHelp', { help })}` });
  for (const option of given) {
    const wrong = wrongWith(option, specs, locale);
    if (wrong !== undefined) return refuse(wrong);
  }
  if (given.some((option) => option.name === 'help')) return { kind: 'help', locale };
  if (typed === undefined && setting && !isLocale(setting)) return refuse(t('languageSetting', { value: setting, allowed: locales.join(', ') }));
  const lost = lostOption(specs, given, operands, env);
  if (lost !== undefined) return refuse(t('beforeDashes', { example: `npm run ${command} -- ${lost}` }));
  if (!takesOperands && operands[0] !== undefined) return refuse(t('operandUnwanted', { value: operands[0] }));
  return { kind: 'run', locale, operands, values: valuesOf(options, given) };
}

/**
 * An option that stood before `--`, as it should have been typed after it. npm leaves those it does not know in the environment; of
 * those that look like its own only the value is left, among the other words.
 */
function lostOption(specs: OptionSpecs, given: readonly Given[], operands: readonly string[], env: Environment): string | undefined {
  for (const [name, spec] of Object.entries(specs)) {
    if (given.some((option) => option.name === name)) continue;
    const kept = env[`npm_config_${name.replaceAll('-', '_')}`];
    if (kept !== undefined) return spec.kind === 'flag' ? `--${name}` : `--${name} ${kept}`;
    const left = spec.kind === 'choice' ? operands.find((word) => spec.choices.includes(word)) : undefined;
    if (left !== undefined) return `--${name} ${left}`;
  }
  return undefined;
}

/** Cuts a command line into options and other words, without judging them. */
function split(specs: OptionSpecs, args: readonly string[]): { readonly given: readonly Given[]; readonly operands: readonly string[] } {
  const types = Object.entries(specs).map(([name, { kind }]) => [name, { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) }] as const);
  const known = { ...Object.fromEntries(types), help: { type: 'boolean' as const, short: 'h' } };
  const { tokens, positionals } = parseArgs({ args: [...args], options: known, strict: false, allowPositionals: true, tokens: true });
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [{ ...token, value: token.value, inline: token.inlineValue === true }] : []));
  return { given, operands: positionals };
}

function wrongWith({ name, rawName, value, inline }: Given, specs: OptionSpecs, locale: Locale): string | undefined {
  const t = translatorOf(locale, 'command');
  const option = `--${name}`;
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  if (spec === undefined) {
    const suggestion = nearest(name, Object.keys(specs));
    return suggestion === undefined ? t('unknownOption', { option: rawName }) : t('unknownOptionSuggest', { option: rawName, suggestion: `--${suggestion}` });
  }
  if (spec.kind === 'flag') return value === undefined ? undefined : t('valueUnwanted', { option });
  if (value === undefined || value === '' || (!inline && value.startsWith('--'))) return t('valueMissing', { option, example: sampleOf(option, spec, locale) });
  if (spec.kind === 'choice' && !spec.choices.includes(value)) return t('notChoice', { option, value, allowed: spec.choices.join(', ') });
  return spec.kind === 'count' && !isCount(value) ? t('notCount', { option, value, example: sampleOf(option, spec, locale) }) : undefined;
}

function isCount(value: string): boolean {
  return /^\d{1,9}$/.test(value);
}

/** An option as help shows it: `--format pretty|json`, `--max-warnings n`. */
export function shapeOf(option: string, spec: OptionSpec, locale: Locale): string {
  if (spec.kind === 'flag') return option;
  if (spec.kind === 'choice') return `${option} ${spec.choices.join('|')}`;
  return spec.kind === 'count' ? `${option} n` : `${option} ${translatorOf(locale, 'command')('text')}`;
}

/** An option as it could be typed. */
function sampleOf(option: string, spec: OptionSpec, locale: Locale): string {
  if (spec.kind === 'choice') return `${option} ${spec.choices[0]}`;
  return spec.kind === 'count' ? `${option} 10` : shapeOf(option, spec, locale);
}

function valuesOf<O extends OptionSpecs>(options: O, given: readonly Given[]): OptionValues<O> {
  const read = ([name, { kind }]: [string, OptionSpec]) => {
    const option = given.findLast((one) => one.name === name);
    if (kind === 'flag') return [name, option !== undefined];
    return [name, kind === 'count' && option !== undefined ? Number(option.value) : option?.value];
  };
  return Object.fromEntries(Object.entries(options).map(read)) as OptionValues<O>;
}
