import { faultAt } from '../read/source.ts';
import type { Path } from '../read/yaml.ts';
import type { Entry } from './collection.ts';
import type { Fault, FaultValues, Level } from './fault.ts';
import type { FaultCode } from './fault-code.ts';

/** Collects the faults of one file's fields, each at the place of its value. */
export function createReporter<T>({ file }: Entry<T>) {
  const faults: Fault[] = [];
  return {
    faults: faults as readonly Fault[],
    report(path: Path, code: FaultCode, values: FaultValues = {}, level: Level = 'error'): void {
      const own = { key: path.join('.'), value: file.data.textOf(path) };
      faults.push(faultAt(file.source, file.data.placeOf(path), code, { ...own, ...values }, level));
    },
  };
}
