import type { FundNames } from '../domain/fund';
import type { LinkedChange } from '../domain/project-change';
import { ChangeFacts } from './change-facts';
import { useSite } from './use-site';

type ChangedProjectProps = { readonly change: LinkedChange; readonly funds: readonly FundNames[] };

/** What happened to one project on a day, under the title it had then; a link to its page where it has one. */
export function ChangedProject({ change, funds }: ChangedProjectProps) {
  const { href, pick } = useSite();
  const { idNow } = change;
  const { value: title, lang } = pick(change.titles);
  return (
    <li>
      <h3 lang={lang}>{idNow === undefined ? title : <a href={href({ name: 'projects', id: idNow })}>{title}</a>}</h3>
      <ChangeFacts change={change} funds={funds} />
    </li>
  );
}
