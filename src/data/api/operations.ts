import { type OperationId, operationIds, pathOfOperation } from '#addresses/api.ts';
import type { Locale } from '#catalogue/locale.ts';
import type { Choices } from '#selection/parameters.ts';
import { translatorOf } from '#words/messages.ts';
import { type ApiParameter, parametersOf } from './parameters.ts';

/** What operations are about, in the order in which they are told. */
export const tags = ['projects', 'funds', 'changes', 'description'] as const;
type Tag = (typeof tags)[number];

/** What an operation answers, by the name of its schema. */
export type AnswerName = 'ProjectList' | 'ProjectAnswer' | 'FundList' | 'FundAnswer' | 'ChangeList' | 'Description';

type OperationFacts = {
  readonly tag: Tag;
  readonly answer: AnswerName;
  readonly isList?: true;
  /** A former id leads to the present one. */
  readonly canMove?: true;
  /** Problems it may answer with beside those of every operation. */
  readonly problems?: readonly ('noHistory' | 'gone')[];
};

const facts: Readonly<Record<OperationId, OperationFacts>> = {
  listProjects: { tag: 'projects', answer: 'ProjectList', isList: true },
  getProject: { tag: 'projects', answer: 'ProjectAnswer', canMove: true, problems: ['gone'] },
  listFunds: { tag: 'funds', answer: 'FundList', isList: true },
  getFund: { tag: 'funds', answer: 'FundAnswer' },
  listChanges: { tag: 'changes', answer: 'ChangeList', isList: true, problems: ['noHistory'] },
  getDescription: { tag: 'description', answer: 'Description' },
};

/** An operation in words: the same for the OpenAPI document and the page that tells people. */
export type ApiOperation = (typeof facts)[OperationId] & {
  readonly id: OperationId;
  /** Below the root of the API, with `{id}` where it varies. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly (ApiParameter & { readonly description: string })[];
};

/** The operations of the API in the words of a language. */
export function describeOperations(locale: Locale, choices: Choices): readonly ApiOperation[] {
  const t = translatorOf(locale, 'apiDocument');
  return operationIds.map((id) => ({
    ...facts[id],
    id,
    path: pathOfOperation(id),
    summary: t(`operation.${id}.summary`),
    description: t(`operation.${id}.description`),
    parameters: parametersOf(id, choices).map((parameter) => ({ ...parameter, description: t(`parameter.${parameter.key}`) })),
  }));
}
