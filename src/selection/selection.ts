import {
  byName,
  type ChoiceName,
  choiceNames,
  defaultSort,
  type FilterName,
  facets,
  hiddenChoices,
  type Parameter,
  type ParameterName,
  parameterNames,
  parameters,
  type Selection,
  typedNames,
} from './parameters.ts';

const nothingChosen = { q: '', view: parameters.view.standard() };

/** Everything, in the default order. */
export const everything: Selection = {
  ...nothingChosen,
  exact: false,
  ...byName(choiceNames, () => []),
  sort: parameters.sort.standard(nothingChosen),
  page: 1,
};

/** The address of a selection: canonical order, defaults left out. Begins with `?` unless it is empty. */
export function selectionQuery(selection: Selection): string {
  return writeQuery(parameterNames.flatMap((name) => writtenValues(name, selection).map((value) => [name, value])));
}

/** Parameters as they stand in an address. Begins with `?` unless it is empty. */
export function writeQuery(written: readonly (readonly string[])[]): string {
  const text = new URLSearchParams(written.map((pair) => [...pair])).toString();
  return text === '' ? '' : `?${text}`;
}

/** The values of a parameter in an address; none for what is so by default. */
function writtenValues(name: ParameterName, selection: Selection): readonly string[] {
  const parameter: Parameter = parameters[name];
  const value = selection[name];
  if (Array.isArray(value)) return value;
  if (typeof value === 'boolean') return value && parameter.kind === 'flag' ? [parameter.value] : [];
  const standard = parameter.kind === 'choice' ? parameter.standard(selection) : parameter.kind === 'page' ? String(everything.page) : '';
  return value === undefined || String(value) === standard ? [] : [String(value)];
}

/** A selection with other choices, back on its first page; a default order stays the default. */
export function changeSelection(selection: Selection, change: Partial<Selection>): Selection {
  const changed = { ...selection, page: 1, ...change };
  const byDefault = selection.sort === defaultSort(selection) && change.sort === undefined;
  const sort = byDefault || (changed.sort === 'relevance' && changed.q === '') ? defaultSort(changed) : changed.sort;
  return { ...changed, sort, exact: changed.exact && changed.q !== '' };
}

/** One thing that narrows the list, and the selection without it. */
export type ActiveFilter = { readonly parameter: FilterName; readonly value: string; readonly without: Selection };

/** Everything that narrows the list: the search, the facets in the order of the form, the other choices, what is typed. */
export function activeFilters(selection: Selection): readonly ActiveFilter[] {
  const { q, exact } = selection;
  return [
    ...(q === '' ? [] : [{ parameter: 'q', value: q, without: changeSelection(selection, { q: '' }) } as const]),
    ...(exact ? [{ parameter: 'exact', value: q, without: changeSelection(selection, { exact: false }) } as const] : []),
    ...[...facets, ...hiddenChoices].flatMap((name) => chosenValues(selection, name).map((value) => withoutChoice(selection, name, value))),
    ...typedNames.flatMap((parameter) => {
      const { [parameter]: value, ...rest } = selection;
      return value === undefined ? [] : [{ parameter, value: String(value), without: { ...rest, page: 1 } }];
    }),
  ];
}

/** The values of a choice in a selection, as an address writes them. */
export function chosenValues(selection: Selection, name: ChoiceName): readonly string[] {
  return selection[name];
}

function withoutChoice(selection: Selection, parameter: ChoiceName, value: string): ActiveFilter {
  const others = chosenValues(selection, parameter).filter((other) => other !== value);
  return { parameter, value, without: changeSelection(selection, { [parameter]: others }) };
}

/** The selection with nothing narrowed, in the same form. */
export function withoutFilters(selection: Selection): Selection {
  return changeSelection({ ...everything, view: selection.view, sort: defaultSort({ q: '', view: selection.view }) }, {});
}
