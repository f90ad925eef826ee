import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { steps } from '../../support/steps.ts';
import { workflowRisks } from '../../support/workflow-risks.ts';
import { root } from '../../support/workspace.ts';

/** GitHub's own parser; it imports JSON in a way that Node alone refuses. */
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = (await tsImport(
  '@actions/workflow-parser',
  import.meta.url,
)) as typeof import('@actions/workflow-parser');

const folder = join(root, '.github/workflows');

/** The only workflow with a right to write. */
const writing = 'release.yml';
const { scripts, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  engines: { node: string };
};

type Step = { readonly uses?: string; readonly run?: string; readonly with?: Record<string, unknown> };
type Workflow = {
  readonly concurrency: object;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly Step[]; readonly strategy?: { matrix: { node: number[] } }; readonly 'timeout-minutes': number }>
  >;
};

const committer = '-c user.name=eu-hankkeet -c user.email=eu-hankkeet@users.noreply.github.com';

/** How the branch of the snapshots is made where there is none, gets what is new and goes out again. */
const ofSnapshots = [
  `git fetch origin snapshots || git push origin "$(git ${committer} commit-tree "$(git hash-object -t tree /dev/null)" -m 'Kept revisions of the data'):refs/heads/snapshots"`,
  `git -C snapshots add --all && { git -C snapshots diff --cached --quiet || git -C snapshots ${committer} commit --message "$TAG"; }`,
  'git -C snapshots push origin snapshots',
];

async function errorsOf(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

describe.each(readdirSync(folder))('the workflow %s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const workflow = parse(text) as Workflow;
  const workflowSteps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('is one that GitHub understands', async () => {
    expect(await errorsOf(name, text)).toEqual([]);
    expect(await errorsOf(name, text.replace('runs-on', 'runs-in'))).not.toEqual([]);
  });

  test('gives nobody a secret, a token or a right to write; only a release writes', () => {
    expect(workflowRisks(text, name === writing ? { snapshot: { contents: 'write' } } : {})).toEqual([]);
  });

  test('runs once for each change and ends by itself', () => {
    // What writes is not broken off.
    expect(workflow.concurrency).toMatchObject({ 'cancel-in-progress': name !== writing });
    expect(Object.values(workflow.jobs).filter((job) => !(job['timeout-minutes'] > 0))).toEqual([]);
  });

  test('uses only GitHub’s own actions, by version, commands that exist, and packages of the system', () => {
    expect(workflowSteps.flatMap(({ uses }) => uses ?? []).filter((uses) => !/^actions\/[a-z-]+@(?:v\d+|[0-9a-f]{40})$/.test(uses))).toEqual([]);
    const own = (run: string) =>
      run === 'npm ci' ||
      run === 'echo "[Avaa esikatselu / Open the preview]($ADDRESS)" >> "$GITHUB_STEP_SUMMARY"' ||
      ofSnapshots.includes(run) ||
      /^sudo apt-get update -qq && sudo apt-get install [\w -]+$/.test(run) ||
      run.replace(/^npm (?:run )?/, '').replace(/ -- [\w^.: -]+$/, '') in scripts;
    const missing = workflowSteps.flatMap(({ run }) => (run === undefined || own(run) ? [] : [run]));
    expect(missing).toEqual([]);
  });
});

test('the workflow checks the content first, then all that `npm test` runs, on the oldest Node that is promised and on the recommended one', () => {
  const { content, preview, proofs, rollout, ...others } = (parse(readFileSync(join(folder, 'check.yml'), 'utf8')) as Workflow).jobs;
  expect(content?.steps.map(({ run }) => run).filter(Boolean)).toEqual(['npm ci', 'npm run content:changes -- --base HEAD^1', 'npm run content:check']);
  expect(preview).toMatchObject({ needs: 'content', if: "github.event_name == 'pull_request'" });
  expect(proofs?.steps.map(({ run }) => run).filter(Boolean)).toEqual(['npm ci', 'npm run test:editors', 'npm run test:language']);
  expect(rollout?.steps.map(({ run }) => run).filter(Boolean)).toEqual([
    expect.stringMatching(/ nginx-light$/),
    'npm ci',
    'npm run build',
    'npm run test:rollout',
  ]);
  for (const job of Object.values(others)) expect(job).toMatchObject({ needs: 'content', strategy: { matrix: { node: [20, 24] } } });
  const commands = Object.values(others).map((job) => job.steps.flatMap(({ run }) => /^npm run (\S+)$/.exec(run ?? '')?.[1] ?? []));
  expect(commands.flat().sort()).toEqual(steps.map(({ name }) => name).sort());
  for (const { name, needs } of steps) {
    const own = commands.find((list) => list.includes(name)) ?? [];
    if (needs !== undefined) expect(own.slice(0, own.indexOf(name))).toContain(needs);
  }
  const oldest = /^>=(20\.\d+)$/.exec(engines.node)?.[1];
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`You need Node ${oldest} or newer (24 LTS recommended)`);
  expect(readFileSync(join(root, 'src/cli/release/compile.ts'), 'utf8')).toContain(`target: 'node${oldest}'`);
});

test('a pull request starts the check as what it is, also one of a fork, and its preview is kept as one file', async () => {
  const content = readFileSync(join(folder, 'check.yml'), 'utf8');
  const { context, value } = parseWorkflow({ name: 'check.yml', content }, new NoOperationTraceWriter());
  if (value === undefined) throw new Error('The workflow is empty');
  const template = await convertWorkflowTemplate(context, value);
  expect(Object.keys(template.events).sort()).toEqual(['pull_request', 'push']);
  const { jobs } = parse(content) as Workflow;
  const [upload] = jobs['preview']?.steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@')) ?? [];
  expect(upload?.with).toMatchObject({ path: 'esikatselu.html', archive: false, 'if-no-files-found': 'error' });
  const depths = [jobs['content'], jobs['preview']].map((job) => job?.steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with);
  const depth = { 'fetch-depth': 2, 'persist-credentials': false };
  expect(depths).toEqual([depth, depth]);
});

/** An expression as workflows write it. */
const expression = (text: string) => ['$', `{{ ${text} }}`].join('');

/** Changes of a workflow that would give an outsider more than reading, each by what it does. */
const dangers: Readonly<Record<string, (workflow: Planted) => void>> = {
  'a right to write all': (workflow) => Object.assign(workflow, { permissions: 'write-all' }),
  'a right to read all': (workflow) => Object.assign(workflow, { permissions: 'read-all' }),
  'no word of rights': (workflow) => Object.assign(workflow, { permissions: undefined }),
  'a right to comment': (workflow) => Object.assign(workflow, { permissions: { contents: 'read', 'pull-requests': 'write' } }),
  'a right of a job': ({ jobs }) => Object.assign(jobs.preview, { permissions: { contents: 'write' } }),
  'all rights of a job': ({ jobs }) => Object.assign(jobs.preview, { permissions: 'write-all' }),
  'an event with the rights of the repository': ({ on }) => Object.assign(on, { pull_request_target: null }),
  'that event by its name alone': (workflow) => Object.assign(workflow, { on: 'pull_request_target' }),
  'that event in a list': (workflow) => Object.assign(workflow, { on: ['push', 'pull_request_target'] }),
  'a run after another': ({ on }) => Object.assign(on, { workflow_run: { workflows: ['Check'] } }),
  'a comment of anybody': ({ on }) => Object.assign(on, { issue_comment: { types: ['created'] } }),
  'a secret of all': ({ env }) => Object.assign(env, { A: expression('secrets.A') }),
  'a secret of a job': ({ jobs }) => Object.assign(jobs.preview, { env: { A: expression("secrets['A']") } }),
  'a secret of a step': ({ jobs }) => jobs.preview.steps.push({ run: 'npm ci', env: { A: expression('secrets.A').replaceAll(' ', '') } }),
  'a secret of an action': ({ jobs }) =>
    jobs.preview.steps.push({ uses: 'actions/checkout@v6', with: { token: expression('secrets.A'), 'persist-credentials': false } }),
  'a secret in a command': ({ jobs }) => jobs.preview.steps.push({ run: `echo ${expression('toJSON(secrets)')}` }),
  'a secret in a condition': ({ jobs }) => jobs.preview.steps.push({ run: 'npm ci', if: "secrets.A != ''" }),
  'a secret in a matrix': ({ jobs }) => Object.assign(jobs.tests, { strategy: { matrix: { node: [expression('fromJSON(secrets.A)')] } } }),
  'all secrets to another workflow': ({ jobs }) => Object.assign(jobs, { other: { uses: './.github/workflows/release.yml', secrets: 'inherit' } }),
  'the token': ({ jobs }) => jobs.preview.steps.push({ run: 'npm ci', env: { A: expression('github.token') } }),
  'the token by its key': ({ jobs }) => jobs.preview.steps.push({ run: 'npm ci', env: { A: expression("github['token']") } }),
  'the token among all': ({ jobs }) => jobs.preview.steps.push({ run: `echo '${expression('toJSON(github)')}'` }),
  'the token on the disk': ({ jobs }) => jobs.preview.steps.push({ uses: 'actions/checkout@v6' }),
  'a title in a command': ({ jobs }) => jobs.preview.steps.push({ run: `echo ${expression('github.event.pull_request.title')}` }),
  'a branch in a command': ({ jobs }) => jobs.preview.steps.push({ run: `echo ${expression('github.head_ref')}` }),
  'an environment': ({ jobs }) => Object.assign(jobs.preview, { environment: 'production' }),
  'a machine of the owner': ({ jobs }) => Object.assign(jobs.preview, { 'runs-on': ['self-hosted'] }),
};

/** A workflow that a test may spoil. */
type Planted = { on: object; env: object; jobs: { preview: { steps: object[] }; tests: object } };

test.each(Object.entries(dangers))('%s would be seen', (_name, plant) => {
  const workflow = parse(readFileSync(join(folder, 'check.yml'), 'utf8')) as Planted;
  expect(workflowRisks(stringify(workflow))).toEqual([]);
  plant(workflow);
  expect(workflowRisks(stringify(workflow))).not.toEqual([]);
});

test('the examples for other hosts are YAML, run commands that exist, and keep the report and the preview', () => {
  const examples = [...readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(/^```yaml\n(# (?:\.gitlab-ci|azure-pipelines)\.yml[\s\S]*?)^```$/gm)].map(
    ([, text = '']) => text,
  );
  const [gitlab, azure] = examples.map((text) => parse(text) as unknown) as [
    { readonly preview: { readonly script: readonly string[]; readonly artifacts: { readonly paths: readonly string[] } } },
    { readonly steps: readonly { readonly script?: string; readonly publish?: string }[] },
  ];
  expect(examples).toHaveLength(2);
  expect(gitlab.preview.artifacts.paths).toEqual(['esikatselu.html']);
  expect(azure.steps.flatMap(({ publish }) => publish ?? [])).toEqual(['esikatselu.html']);
  for (const commands of [gitlab.preview.script, azure.steps.flatMap(({ script }) => script ?? [])]) {
    const run = commands.flatMap((command) => /^npm run (\S+)/.exec(command)?.[1] ?? []);
    expect(run).toEqual(['content:changes', 'build', 'content:preview']);
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
  }
  expect(examples.join('')).not.toMatch(/\bsecret|TOKEN|password/i);
});

test('each release keeps its data: whole, checked, and in a branch that only a release may write', async () => {
  const content = readFileSync(join(folder, writing), 'utf8');
  const { jobs, on } = parse(content) as Workflow & { readonly on: object };
  expect(on).toEqual({ release: { types: ['published'] } });
  const { snapshot, ...others } = jobs;
  expect(others).toEqual({});
  expect(snapshot).toMatchObject({ permissions: { contents: 'write' } });
  const [prepare, ...send] = ofSnapshots;
  expect(snapshot?.steps.flatMap(({ run }) => run ?? [])).toEqual([
    'npm ci',
    prepare,
    'npm run content:snapshot -- --keep',
    'npm run content:snapshot -- --check',
    ...send,
  ]);
  // Words of people come in as settings, never as a part of a command.
  expect(snapshot?.steps.flatMap(({ run }) => run ?? []).join('\n')).not.toContain('${{');
});

test('every night the deep tests run', () => {
  const { on, jobs } = parse(readFileSync(join(folder, 'deep.yml'), 'utf8')) as Workflow & { readonly on: { readonly schedule: readonly { cron: string }[] } };
  expect(on.schedule).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }]);
  expect(Object.values(jobs).flatMap((job) => job.steps.flatMap(({ run }) => run ?? []))).toContain('npm run test:deep');
});
