import { type CalendarDay, dayNumber, lastDay, type PartialDate } from '#catalogue/date.ts';
import { faultAt } from '../read/source.ts';
import type { Path } from '../read/yaml.ts';
import type { Fault, Level } from './fault.ts';
import type { FaultCode } from './fault-code.ts';
import type { YamlFile } from './yaml-file.ts';

/** Days before its end at which the security contact is to be renewed. */
const noticeDays = 30;

type Settings = { readonly securityContact?: string | undefined; readonly securityExpires?: PartialDate | undefined };

/**
 * What the shapes of the settings do not say: a security contact and the day until which it holds belong together (RFC 9116
 * requires both), and that day must not be past or near.
 */
export function siteFaults({ value, data }: YamlFile<Settings>, today: CalendarDay): readonly Fault[] {
  if (value === undefined || data === undefined) return [];
  const { securityContact: contact, securityExpires: expires } = value;
  const report = (path: Path, code: FaultCode, level: Level, missing = '') =>
    faultAt(data.source, missing === '' ? data.placeOf(path) : data.keyPlaceOf(path), code, { key: path.join('.'), value: data.textOf(path), missing }, level);
  if (contact !== undefined && expires === undefined) return [report(['securityContact'], 'securityIncomplete', 'error', 'securityExpires')];
  if (expires === undefined) return [];
  if (contact === undefined) return [report(['securityExpires'], 'securityIncomplete', 'error', 'securityContact')];
  const daysLeft = dayNumber(lastDay(expires)) - dayNumber(today);
  if (daysLeft < 0) return [report(['securityExpires'], 'securityExpired', 'warning')];
  return daysLeft <= noticeDays ? [report(['securityExpires'], 'securityExpiresSoon', 'warning')] : [];
}
