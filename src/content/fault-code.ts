/** Every problem the gate knows, grouped by the rule it belongs to. The words are in `messages/`, namespace `gate.fault`. */
export const faultCodes = [
  // file-name
  'fileName', 'fileLanguage', 'notAFile',
  // reading
  'tooLarge', 'symbolicLink', 'notUtf8', 'nulCharacter', 'lineTooLong', 'tooManyLines', 'nestedTooDeep',
  // front matter and YAML
  'frontMatterMissing', 'frontMatterUnclosed', 'frontMatterLanguage', 'frontMatterEmpty', 'frontMatterNotFields',
  'yamlColon', 'yamlDuplicate', 'yamlTab', 'yamlQuote', 'yamlIndent', 'yamlAlias', 'yamlOther',
  // required, unknown-key, value
  'required', 'unknownKey', 'unknownKeySuggest', 'notText', 'notTrueFalse', 'notTrueFalseSuggest', 'notNumber', 'notNumberSuggest',
  'tooManyDecimals', 'negativeNumber', 'numberTooLarge', 'notDate', 'notDateSuggest', 'impossibleDay', 'notFullDate', 'futureDate',
  'choice', 'choiceSuggest', 'tooShort', 'tooLong', 'notList', 'listEmpty', 'notFields', 'notHttps', 'notId', 'notIdSuggest', 'notEmail', 'lineBreak',
  // timetable
  'timetableEmpty', 'endBeforeStart', 'permanentWithEnd', 'optionWithoutEnd', 'optionBeforeEnd',
  // relations
  'pairMissing', 'factsDiffer', 'factMissing', 'unknownFund', 'unknownObjective', 'fundWithoutObjectives', 'aliasClash', 'fundingOverCost',
  'shareDisagrees', 'fundOnlyOneLanguage',
  // sections and headings
  'sectionUnknown', 'sectionUnknownSuggest', 'sectionMissing', 'sectionEmpty', 'sectionRepeated', 'sectionOrder', 'textBeforeSection',
  'topHeading', 'headingJump', 'bodyEmpty',
  // Markdown
  'rawHtml', 'footnote', 'imageAlt', 'imageMissing', 'linkMissing', 'linkAddress', 'linkDisguised', 'linkPath', 'linkEmpty', 'leftover',
] as const;

export type FaultCode = (typeof faultCodes)[number];
