import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../support/workspace.ts';

const folder = join(root, 'deploy/kubernetes');
const read = (name: string) => parse(readFileSync(join(folder, name), 'utf8')) as unknown;

type Labels = Readonly<Record<string, string>>;
type Probe = {
  readonly httpGet: { readonly path: string; readonly port: string };
  readonly periodSeconds: number;
  readonly timeoutSeconds?: number;
  readonly failureThreshold: number;
};
type Container = {
  readonly name: string;
  readonly image: string;
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[];
  readonly startupProbe: Probe;
  readonly readinessProbe: Probe;
  readonly livenessProbe: Probe;
  readonly lifecycle: { readonly preStop: { readonly sleep: { readonly seconds: number } } };
  readonly resources: { readonly requests: object; readonly limits: object };
  readonly securityContext: object;
};
type Deployment = {
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly replicas: number;
    readonly strategy: object;
    readonly selector: { readonly matchLabels: Labels };
    readonly template: {
      readonly metadata: { readonly labels: Labels };
      readonly spec: {
        readonly terminationGracePeriodSeconds: number;
        readonly automountServiceAccountToken: boolean;
        readonly securityContext: object;
        readonly containers: readonly [Container];
        readonly volumes?: readonly unknown[];
      };
    };
  };
};

const { metadata, spec } = read('deployment.yaml') as Deployment;
const pod = spec.template.spec;
const [container] = pod.containers;
const settings = new Map(container.env.map(({ name, value }) => [name, value]));
const ports = new Map(container.ports.map(({ name, containerPort }) => [name, String(containerPort)]));

test('everything in the folder is applied', () => {
  const { resources, images } = read('kustomization.yaml') as { resources: readonly string[]; images: readonly { name: string }[] };
  expect([...resources, 'kustomization.yaml'].sort()).toEqual(readdirSync(folder).sort());
  expect(images.map(({ name }) => name)).toEqual([container.image]);
});

describe('the deployment', () => {
  test('runs two replicas and takes none away before the next one is ready', () => {
    expect(spec.replicas).toBe(2);
    expect(spec.strategy).toEqual({ type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } });
  });

  test('asks whether visitors are welcome where they come, whether it lives where they do not, and has patience with the latter', () => {
    const { startupProbe, readinessProbe, livenessProbe } = container;
    expect(readinessProbe.httpGet).toEqual({ path: '/readyz', port: 'http' });
    for (const probe of [startupProbe, livenessProbe]) expect(probe.httpGet).toEqual({ path: '/healthz', port: 'metrics' });
    const patience = ({ periodSeconds, failureThreshold }: Probe) => periodSeconds * failureThreshold;
    expect(patience(readinessProbe)).toBeLessThan(10);
    expect(patience(livenessProbe)).toBeGreaterThanOrEqual(60);
    expect(livenessProbe.timeoutSeconds).toBeGreaterThanOrEqual(10);
  });

  test('lets a replica end in its own time', () => {
    const needed = container.lifecycle.preStop.sleep.seconds + Number(settings.get('STOP_SECONDS'));
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(needed + 5);
  });

  test('gives no privilege, nothing to write, and a bound to what it may use', () => {
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 10001, seccompProfile: { type: 'RuntimeDefault' } });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      privileged: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(pod.automountServiceAccountToken).toBe(false);
    expect(pod.volumes).toBeUndefined();
    expect(container.resources).toMatchObject({ requests: { cpu: expect.any(String), memory: expect.any(String) }, limits: { memory: expect.any(String) } });
  });

  test('listens where its ports say', () => {
    for (const name of ['HOST', 'METRICS_HOST']) expect(settings.get(name)).toBe('0.0.0.0');
    expect(ports.get('http')).toBe(settings.get('PORT'));
    expect(ports.get('metrics')).toBe(settings.get('METRICS_PORT'));
  });
});

describe('the other objects', () => {
  const labels = spec.template.metadata.labels;

  test('mean the pods of the deployment', () => {
    expect(spec.selector.matchLabels).toEqual(labels);
    expect(read('service.yaml')).toMatchObject({ spec: { selector: labels, ports: [{ name: 'http', targetPort: 'http' }] } });
    expect(read('pod-disruption-budget.yaml')).toMatchObject({ spec: { minAvailable: 1, selector: { matchLabels: labels } } });
    expect(read('network-policy.yaml')).toMatchObject({ spec: { podSelector: { matchLabels: labels } } });
  });

  test('lead from outside to the pages alone, and let the site call nobody', () => {
    const backend = { service: { name: metadata.name, port: { name: 'http' } } };
    expect(read('ingress.yaml')).toMatchObject({ spec: { tls: [{}], rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }] } });
    const policy = read('network-policy.yaml') as { spec: { ingress: readonly { ports: readonly { port: string }[] }[] } };
    expect(policy).toMatchObject({ spec: { policyTypes: ['Ingress', 'Egress'], egress: [] } });
    expect(policy.spec.ingress.flatMap((rule) => rule.ports.map(({ port }) => port))).toEqual(['http', 'metrics']);
    expect(readFileSync(join(folder, 'service.yaml'), 'utf8')).not.toMatch(/port: metrics|targetPort: metrics/);
  });
});
