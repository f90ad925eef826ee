import type { Correspondence } from '#catalogue/data-field.ts';
import { factWords } from '#catalogue/fact-words.ts';
import type { Locale } from '#catalogue/locale.ts';
import { messagesOf } from '#words/messages.ts';
import { type FundField, fundFields } from '../fund-record.ts';
import { type Article49Key, article49Points } from './article49.ts';

/** The columns of Kohesio's CSV files of projects that say the same. Kohesio has several for some things, and names that it has not are not made up. */
const kohesioColumns: Readonly<Partial<Record<Article49Key, readonly string[]>>> = {
  projectCode: ['Operation_Local_Identifier'],
  beneficiary: ['Beneficiary_Name'],
  title: ['Operation_Name_Programme_Language', 'Operation_Name_English'],
  purpose: ['Operation_Summary_Programme_Language', 'Operation_Summary_English'],
  start: ['Operation_Start_Date'],
  end: ['Operation_End_Date'],
  totalCost: ['Total_Eligible_Expenditure_amount'],
  fund: ['Fund_Code', 'Fund_Name'],
  euShare: ['Cofinancing_Rate'],
  location: ['Location_Indicator_latitude_longitude', 'Postal_Code'],
  country: ['Country'],
  intervention: ['Category_Of_Intervention', 'Category_Label'],
  euFunding: ['Project_EU_Budget'],
};

/** What Kohesio says of each project and this service once of a fund. */
const ofFunds = {
  cci: ['Programme_Code'],
  period: ['Programming_Period'],
  managingAuthority: ['ManagingAuthority'],
} as const satisfies Readonly<Partial<Record<FundField, readonly string[]>>>;

function isCode(key: Article49Key): boolean {
  return key === 'code' || key === 'projectCode';
}

/** How the fields of the open data, the points of Article 49(3) of Regulation (EU) 2021/1060 and the columns of Kohesio answer to one another, in words of a language. */
export function correspondences(locale: Locale): readonly Correspondence[] {
  const ofPoints = article49Points(locale).map(({ key, field, point, label }): Correspondence => {
    return {
      label,
      ...(field && { field: { record: 'project', name: field } }),
      ...(point && { point }),
      ...(isCode(key) && { isUniqueCode: true }),
      kohesio: kohesioColumns[key] ?? [],
    };
  });
  const fields = fundFields.filter(({ name }) => Object.hasOwn(ofFunds, name));
  return [
    ...ofPoints,
    ...fields.map(({ name }): Correspondence => {
      const { label } = factWords(messagesOf(locale), 'fund', name);
      return { label, field: { record: 'fund', name }, kohesio: ofFunds[name as keyof typeof ofFunds] };
    }),
  ];
}
