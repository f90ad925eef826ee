import type { LinkedChange } from '#catalogue/changes.ts';
import type { FundNames } from '#catalogue/fund.ts';
import { useSite } from '../shell/use-site.ts';
import { ChangeFacts } from './change-facts.tsx';

type ChangedProjectProps = { readonly change: LinkedChange; readonly funds: readonly FundNames[] };

/** What happened to one project on a day, under the title it had then. */
export function ChangedProject({ change, funds }: ChangedProjectProps) {
  return (
    <li>
      <h3>
        <ChangedTitle change={change} />
      </h3>
      <ChangeFacts change={change} funds={funds} />
    </li>
  );
}

/** The title a project had on the day of a change; a link to its page where it has one. */
export function ChangedTitle({ change: { idNow, titles } }: { readonly change: LinkedChange }) {
  const { href, pick } = useSite();
  const { value: title, lang } = pick(titles);
  if (idNow === undefined) return <span lang={lang}>{title}</span>;
  return (
    <a href={href({ name: 'projects', id: idNow })} lang={lang}>
      {title}
    </a>
  );
}
