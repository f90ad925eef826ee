import type { Entry } from './collection';
import type { Fault, FaultValues, Level } from './fault';
import type { FaultCode } from './fault-code';
import { faultAt } from './source-file';
import type { Path } from './yaml-data';

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
