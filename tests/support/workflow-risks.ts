import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';

/** Events that run with the rights of whoever caused them, or without anybody's text; those of others' text with the rights of the repository are not among them. */
const harmlessEvents = new Set(['pull_request', 'push', 'release', 'schedule', 'workflow_dispatch']);

/** Every expression that the workflows have: none is a secret, a token, or a text that an outsider writes. */
const knownExpressions = new Set([
  'vars.CONTENT_LANG',
  'vars.SITE_ORIGIN',
  'github.ref',
  "github.event_name == 'pull_request'",
  'github.event.release.tag_name',
  'matrix.node',
  'steps.preview.outputs.artifact-url',
]);

type Fields = Readonly<Record<string, unknown>>;

/**
 * What in a workflow could give its token, a secret or a machine of the owner's to whoever proposes a change, in words: an event, a right, an expression, a
 * place. By default nothing may write.
 * @param writers jobs that may, each with its rights
 */
export function workflowRisks(text: string, writers: Readonly<Record<string, Fields>> = {}): readonly string[] {
  const workflow = fieldsIn(parse(text));
  const jobs = Object.entries(fieldsIn(workflow['jobs'])).map(([name, job]) => [name, fieldsIn(job)] as const);
  return [
    ...eventsOf(workflow['on']).flatMap((event) => (harmlessEvents.has(event) ? [] : [`event ${event}`])),
    ...(isDeepStrictEqual(workflow['permissions'], { contents: 'read' }) ? [] : ['rights of the workflow']),
    ...jobs.flatMap(([name, job]) => jobRisks(name, job, writers[name])),
    ...stringsIn(workflow).flatMap(({ key, value }) => textRisks(key, value)),
  ];
}

function jobRisks(name: string, job: Fields, rights: Fields | undefined): readonly string[] {
  const checkouts = (Array.isArray(job['steps']) ? job['steps'] : []).map(fieldsIn).filter(({ uses }) => String(uses).startsWith('actions/checkout@'));
  return [
    ...(isDeepStrictEqual(job['permissions'], rights) ? [] : [`rights of ${name}`]),
    ...(job['runs-on'] === 'ubuntu-latest' ? [] : [`machine of ${name}`]),
    ...['environment', 'uses', 'container', 'services'].filter((key) => key in job).map((key) => `${key} of ${name}`),
    // What is run afterwards must not find the token on the disk.
    ...(rights === undefined && checkouts.some((step) => fieldsIn(step['with'])['persist-credentials'] !== false) ? [`token left by ${name}`] : []),
  ];
}

function textRisks(key: string, value: string): readonly string[] {
  const expressions = [...value.matchAll(/\$\{\{\s*([\s\S]*?)\s*\}\}/g)].map(([, expression = '']) => expression);
  const all = key === 'if' && expressions.length === 0 ? [value] : expressions;
  return [
    ...all.flatMap((expression) => (knownExpressions.has(expression) ? [] : [`expression ${expression}`])),
    ...(/\bsecrets\b|GITHUB_TOKEN|ACTIONS_RUNTIME_TOKEN|id-token/i.test(`${key} ${value}`) ? [`word of a secret in ${key}`] : []),
  ];
}

function eventsOf(on: unknown): readonly string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on.map(String) : Object.keys(fieldsIn(on));
}

function fieldsIn(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** Every value, however deep, by the key it stands under. */
function stringsIn(value: unknown, key = ''): readonly { readonly key: string; readonly value: string }[] {
  if (Array.isArray(value)) return value.flatMap((item) => stringsIn(item, key));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, part]) => stringsIn(part, name));
  return [{ key, value: String(value) }];
}
